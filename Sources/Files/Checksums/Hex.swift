/// Lower-case hexadecimal digits: hashes, checksums and ids are written in them.
public enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Two digits a byte.
  public static func digits(of bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// True for `0`…`9` and `a`…`f`.
  public static func isDigit(_ unit: UInt8) -> Bool { digits.contains(unit) }

  /// Eight digits, the highest first.
  public static func digits(of number: UInt32) -> String {
    digits(of: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) })
  }
}
