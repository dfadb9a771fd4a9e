import Files
import Testing

@Suite struct `Checksums` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 agrees with FIPS 180-4`(text: String, expected: String) {
    #expect(SHA256.hex(Array(text.utf8)) == expected)
  }

  @Test func `SHA-256 does not depend on how the bytes are cut`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var hash = SHA256()
    hash.update(bytes[..<1])
    hash.update(bytes[1..<200])
    hash.update(bytes[200...])
    #expect(hash.finish() == SHA256.hex(bytes))
  }

  @Test(arguments: [
    ("", "00000000"), ("a", "e8b7be43"), ("123456789", "cbf43926"),
    ("The quick brown fox jumps over the lazy dog", "414fa339"),
  ])
  func `CRC-32 agrees with the usual values`(text: String, expected: String) {
    #expect(Hex.digits(of: CRC32.checksum(Array(text.utf8))) == expected)
  }

  @Test(arguments: 0..<24)
  func `CRC-32 does not depend on how the bytes are cut`(cut: Int) {
    let bytes = (0..<24).map { UInt8(truncatingIfNeeded: $0 * 37) }
    var crc = CRC32()
    crc.update(bytes[..<cut])
    crc.update(bytes[cut...])
    #expect(crc.value == CRC32.checksum(bytes))
  }
}
