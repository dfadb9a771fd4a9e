internal import CMD

/// SHA-256, as packs are hashed and locked by it. This is the only file that knows libmd.
///
/// ```swift
/// SHA256.hex(Array("abc".utf8))  // "ba7816bf…15ad"
/// ```
public struct SHA256: Sendable {
  private var context = SHA2_CTX()

  /// A hash of nothing yet.
  public init() { unsafe SHA256Init(&context) }

  /// Takes in the next bytes; how they are cut into pieces does not matter.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    let taken: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
    if taken == nil { update(Array(bytes)) }
  }

  /// The hash of all that was taken in, as 64 lower-case hex digits.
  public consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Final(&digest, &context)
    return Hex.digits(of: digest)
  }

  /// The hash of these bytes, as 64 lower-case hex digits.
  public static func hex(_ bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}
