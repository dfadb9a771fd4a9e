/// The hash FNV-1a of 64 bits, by Fowler, Noll and Vo: not secret, but the same everywhere and for ever.
public enum FNV {
  /// The hash of a text; with a seed, another one for each seed.
  public static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
    hash(bytes: text.utf8, seed: seed)
  }

  private static func hash(bytes: some Sequence<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// The hash as 16 hex digits.
  static func hex(_ text: String) -> String { hex(bytes: text.utf8) }

  /// The hash of bytes as 16 hex digits.
  static func hex(bytes: some Sequence<UInt8>) -> String {
    let digits = String(hash(bytes: bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
