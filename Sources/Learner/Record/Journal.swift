/// The journal's text, read line by line: every whole line is an event, and what is not is told apart.
struct Journal {
  private(set) var events: [Event] = []
  /// Whole lines with another format's number: the highest of them.
  private(set) var newerFormat: Int?
  /// Lines whose bytes were hit; empty lines are none.
  private(set) var damaged: [Range<Int>] = []
  /// What stands behind the last newline, if it is no whole line: a write that was cut off.
  private(set) var torn: Range<Int>?
  /// True if the last line is whole and only its newline is missing.
  private(set) var lacksNewline = false

  init(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      read(bytes[start..<end], isLast: end == bytes.count)
      start = end + 1
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, isLast: Bool) {
    if line.isEmpty { return }
    do throws(LineError) {
      events.append(try Event.decode(line))
      lacksNewline = isLast
    } catch {
      switch error {
      case .newer(let format):
        newerFormat = max(newerFormat ?? format, format)
        lacksNewline = isLast
      case .damaged:
        if isLast {
          torn = line.indices
        } else {
          damaged.append(line.indices)
        }
      }
    }
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
