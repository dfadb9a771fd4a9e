internal import Text

/// Spelt text as bytes, with the role of each run of them: what is wrapped.
struct SpeltText {
  private(set) var bytes: [UInt8] = []
  /// Where each run ends in `bytes`, and its role.
  private(set) var runs: [(end: Int, role: Role)] = []

  /// Text without anything in it yet, and with room for some bytes.
  init(room bytes: Int = 0) {
    self.bytes.reserveCapacity(bytes)
    runs.reserveCapacity(bytes / 20)
  }

  /// A place between two runs.
  struct Place {
    var byte: Int
    var run: Int
  }

  /// Where the next run will begin.
  var end: Place { Place(byte: bytes.count, run: runs.count) }

  /// Adds a run; of a space behind one that is there from `start` on only one is kept.
  mutating func append(_ text: String, _ role: Role, joiningSpacesFrom start: Place? = nil) {
    let before = bytes.count
    bytes.append(contentsOf: text.utf8)
    if let start, before > start.byte, before < bytes.count, bytes[before - 1] == 0x20, bytes[before] == 0x20 {
      bytes.remove(at: before)
    }
    runs.append((bytes.count, role))
  }

  /// Adds another text.
  mutating func append(_ other: SpeltText) {
    let before = bytes.count
    bytes += other.bytes
    for run in other.runs { runs.append((before + run.end, run.role)) }
  }

  /// The cells of the text.
  var width: Int { Width.of(String(decoding: bytes, as: UTF8.self)) }

  /// The text as spans.
  var spans: [Span] { spans(of: bytes.indices, from: 0) }

  /// A part of the text as spans; `run` is the run in which the part begins, or one before.
  func spans(of part: Range<Int>, from run: Int) -> [Span] {
    var spans: [Span] = []
    forEachPiece(of: part, from: run) { spans.append(Span(String(decoding: bytes[$0], as: UTF8.self), $1)) }
    return spans
  }

  /// Calls `body` for the bytes of each piece of a part of the text, and its role; neighbours of one role are one piece.
  func forEachPiece(of part: Range<Int>, from run: Int, _ body: (Range<Int>, Role) -> Void) {
    var start = part.lowerBound, run = run
    while start < part.upperBound {
      let role = runs[run].role
      var stop = min(part.upperBound, runs[run].end)
      run += 1
      while stop < part.upperBound, runs[run].role == role {
        stop = min(part.upperBound, runs[run].end)
        run += 1
      }
      if stop > start { body(start..<stop, role) }
      start = max(start, stop)
    }
  }
}
