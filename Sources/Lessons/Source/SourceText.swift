/// A file's text with the places of its lines, without a leading byte order mark and without the CR before an LF.
final class SourceText: Sendable {
  /// The file's path as it was handed in.
  let file: String
  /// Where it lies in its pack.
  let packFile: PackFile
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The offset at which each line begins.
  let lineStarts: [Int]
  /// The lines that hold more than ASCII that is drawn: controls, tabs, other scripts.
  let unusualLines: [Int]

  /// The text of a file's bytes.
  init(_ raw: [UInt8], file: String, packFile: PackFile? = nil) {
    self.file = file
    self.packFile = packFile ?? PackFile(alone: file)
    let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var bytes = start == 0 ? raw : Array(raw[start...])
    var lines = Lines(of: bytes)
    if lines.haveReturns {
      let all = bytes
      bytes = all.indices.filter { all[$0] != .carriageReturn || $0 + 1 == all.count || all[$0 + 1] != .newline }
        .map { all[$0] }
      lines = Lines(of: bytes)
    }
    self.bytes = bytes
    lineStarts = lines.starts
    unusualLines = lines.unusual
  }

  /// What one look at each byte tells of the lines.
  private struct Lines {
    var starts = [0]
    var unusual: [Int] = []
    var haveReturns = false

    init(of bytes: [UInt8]) {
      starts.reserveCapacity(bytes.count / 32)
      let span = bytes.span
      for i in span.indices {
        let byte = span[i]
        if byte &- 0x20 < 0x5F { continue }
        if byte == .newline {
          starts.append(i + 1)
        } else {
          if byte == .carriageReturn { haveReturns = true }
          if unusual.last != starts.count - 1 { unusual.append(starts.count - 1) }
        }
      }
    }
  }
}

extension SourceText {
  /// The index of the line in which an offset lies, from 0.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The same, quicker where it is the line that one expects.
  func line(at offset: Int, near expected: Int?) -> Int {
    guard let expected, expected < lineStarts.count, lineStarts[expected] <= offset,
      expected + 1 == lineStarts.count || offset < lineStarts[expected + 1]
    else { return line(at: offset) }
    return expected
  }

  /// The bytes of a line, without its newline.
  func range(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line]
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    return start..<end
  }

  /// The place of an offset.
  func place(at offset: Int) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    return Place(file: file, line: line + 1, column: column(of: offset, inLine: line))
  }

  /// The column of an offset in its line, from 1.
  func column(of offset: Int, inLine line: Int) -> Int {
    let bytes = bytes
    let before = bytes.span.extracting(lineStarts[line]..<offset)
    var column = 1
    for i in before.indices where !before[i].isContinuation { column += 1 }
    return column
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The offset of the first byte that is no UTF-8, if there is one.
  var firstInvalidByte: Int? {
    // No scalar goes over a line's end, and a line of ASCII alone is UTF-8.
    guard let invalid = unusualLines.first(where: { !isUTF8(range(ofLine: $0)) }) else { return nil }
    let line = range(ofLine: invalid)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[line].makeIterator()
    var offset = line.lowerBound
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}

extension SourceText {
  private func isUTF8(_ range: Range<Int>) -> Bool {
    let bytes = bytes
    return (try? UTF8Span(validating: bytes.span.extracting(range))) != nil
  }
}

extension [UInt8] {
  /// Whether all of it is ASCII.
  var allASCII: Bool {
    // Without a way out of the loop, it looks at many bytes at once.
    let bytes = span
    var all: UInt8 = 0
    for i in bytes.indices { all |= bytes[i] }
    return all < 0x80
  }
}

extension ArraySlice<UInt8> {
  /// Whether a byte stands in it; for bytes that most texts do not have.
  func holds(_ byte: UInt8) -> Bool {
    // Without a way out of the loop, it looks at many bytes at once.
    let bytes = span
    var found: UInt8 = 0
    for i in bytes.indices { found |= bytes[i] == byte ? 1 : 0 }
    return found > 0
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  /// Whether this byte goes on with a scalar that an earlier one began.
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// Whether it is a letter from A to Z, small or not.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }
}
