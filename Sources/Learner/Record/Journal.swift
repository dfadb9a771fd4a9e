internal import Files

/// The journal's text, read line by line as it comes in: every whole line is an event, and what is not is told apart.
struct Journal {
  /// Whole lines with another format's number: the highest of them.
  private(set) var newerFormat: Int?
  /// Where lines stand in the file whose bytes were hit; empty lines are none.
  private(set) var damaged: [Range<Int>] = []
  /// What stands behind the last newline, if it is no whole line: a write that was cut off.
  private(set) var torn: Range<Int>?
  /// True if the last line is whole and only its newline is missing.
  private(set) var lacksNewline = false
  /// How many events there are.
  private(set) var count = 0
  /// How many bytes have come, with those before the first.
  private(set) var length: Int
  /// The checksum of all of them.
  private(set) var checksum: CRC32
  /// What came since the last newline.
  private var rest: [UInt8] = []

  /// A journal of which so many bytes are known already.
  init(after length: Int = 0, checksum: CRC32 = CRC32()) {
    self.length = length
    self.checksum = checksum
  }

  /// Takes in the next bytes, and gives away each line that is complete and whole, without its newline.
  mutating func take(_ piece: ArraySlice<UInt8>, each: (ArraySlice<UInt8>) throws(LineError) -> Void) {
    checksum.update(piece)
    var start = piece.startIndex
    while let end = Self.newline(in: piece, from: start) {
      if rest.isEmpty {
        read(piece[start..<end], at: length + start - piece.startIndex, isLast: false, each)
      } else {
        rest += piece[start..<end]
        read(rest[...], at: length + end - piece.startIndex - rest.count, isLast: false, each)
        rest.removeAll(keepingCapacity: true)
      }
      start = end + 1
    }
    rest += piece[start...]
    length += piece.count
  }

  /// What stands behind the last newline is a line too, when all has come.
  mutating func finish(each: (ArraySlice<UInt8>) throws(LineError) -> Void) {
    read(rest[...], at: length - rest.count, isLast: true, each)
    rest = []
  }

  private mutating func read(
    _ line: ArraySlice<UInt8>, at start: Int, isLast: Bool, _ each: (ArraySlice<UInt8>) throws(LineError) -> Void
  ) {
    if line.isEmpty { return }
    do throws(LineError) {
      try each(line)
      count += 1
      lacksNewline = isLast
    } catch {
      switch error {
      case .newer(let format):
        newerFormat = max(newerFormat ?? format, format)
        lacksNewline = isLast
      case .damaged:
        if isLast {
          torn = start..<start + line.count
        } else {
          damaged.append(start..<start + line.count)
        }
      }
    }
  }

  private static func newline(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    let span = bytes.span
    var at = start - bytes.startIndex
    while at < span.count {
      if span[at] == 0x0A { return at + bytes.startIndex }
      at += 1
    }
    return nil
  }
}

extension Journal {
  /// Reads a whole journal at once, with its events in the order of their lines.
  static func events(in bytes: [UInt8]) -> (journal: Journal, events: [Event]) {
    var events: [Event] = []
    let journal = lines(of: bytes) { line throws(LineError) in events.append(try Event.decode(line)) }
    return (journal, events)
  }

  /// The same with no more of each event than a profile needs, in a tenth of the time.
  static func outlines(in bytes: [UInt8]) -> (journal: Journal, events: [Event]) {
    var events: [Event] = [], reading = QuickReading()
    let journal = lines(of: bytes) { line throws(LineError) in events.append(try reading.decode(line)) }
    return (journal, events)
  }

  /// Reads a whole journal at once, line by line.
  static func lines(of bytes: [UInt8], each: (ArraySlice<UInt8>) throws(LineError) -> Void) -> Journal {
    var journal = Journal()
    journal.take(bytes[...], each: each)
    journal.finish(each: each)
    return journal
  }

  /// The text without its damaged and torn lines.
  func mended(_ bytes: [UInt8]) -> [UInt8] {
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count)
    var start = 0
    for hole in damaged + (torn.map { [$0] } ?? []) {
      mended += bytes[start..<hole.lowerBound]
      start = min(hole.upperBound + 1, bytes.count)
    }
    mended += bytes[start...]
    return mended
  }
}
