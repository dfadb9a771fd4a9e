internal import Files

/// Brings whole lines back out of a damaged one, where that can be done with certainty.
///
/// A newline that was hit leaves two whole lines with a byte, or nothing, between them. One flipped bit is found by
/// trying them all: that another line would fit a checksum of 32 bits by accident happens once in a million damaged lines
/// of 400 bytes, and it would have to be an event, too.
enum Salvage {
  /// Longer lines are left alone: the time that trying takes grows with the square of the length.
  static let longest = 4096

  /// The whole lines in a damaged one; none where it cannot be put right.
  static func lines(in damaged: [UInt8]) -> [[UInt8]] {
    split(damaged) ?? flipped(damaged).map { [$0] } ?? []
  }

  private static func split(_ damaged: [UInt8]) -> [[UInt8]]? {
    let start = Array("{\"v\":".utf8)
    for at in damaged.indices.dropFirst() where damaged[at...].starts(with: start) {
      for end in [at, at - 1] where end > 0 {
        let two = [Array(damaged[..<end]), Array(damaged[at...])]
        if two.allSatisfy(isEvent) { return two }
      }
    }
    return nil
  }

  private static func flipped(_ damaged: [UInt8]) -> [UInt8]? {
    guard damaged.count <= longest else { return nil }
    var line = damaged
    for at in line.indices {
      for bit in 0..<8 {
        line[at] ^= 1 << bit
        if isEvent(line) { return line }
        line[at] ^= 1 << bit
      }
    }
    return nil
  }

  private static func isEvent(_ line: [UInt8]) -> Bool {
    Event.hasItsChecksum(line[...]) && (try? Event.check(line[...])) != nil
  }
}
