internal import Text

/// Spelt text as bytes, with the role of each run of them: what is wrapped.
struct SpeltText {
  private(set) var bytes: [UInt8] = []
  /// Where each run ends in `bytes`, and its role.
  private(set) var runs: [(end: Int, role: Role)] = []

  /// Text without anything in it yet, with room for some.
  init(bytes count: Int, runs: Int) {
    bytes.reserveCapacity(count)
    self.runs.reserveCapacity(runs)
  }

  /// Spans that are spelt.
  init(_ spans: [Span]) {
    self.init(bytes: spans.reduce(0) { $0 + $1.text.utf8.count }, runs: spans.count)
    for span in spans { append(span.text, span.role) }
  }

  /// Adds a run; of a space behind a space only one is kept.
  mutating func append(_ text: String, _ role: Role, joiningSpaces: Bool = false) {
    bytes.append(contentsOf: text.utf8)
    if joiningSpaces {
      let start = runs.last?.end ?? 0
      if start > 0, start < bytes.count, bytes[start - 1] == 0x20, bytes[start] == 0x20 { bytes.remove(at: start) }
    }
    runs.append((bytes.count, role))
  }

  /// The cells of the text.
  var width: Int { Width.of(String(decoding: bytes, as: UTF8.self)) }

  /// The text as spans.
  var spans: [Span] {
    var start = 0
    return runs.map { run in
      defer { start = run.end }
      return Span(String(decoding: bytes[start..<run.end], as: UTF8.self), run.role)
    }
  }
}
