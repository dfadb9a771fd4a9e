import TestSupport
import Testing

@testable import Packs

@Suite struct `A pack's archive` {
  @Test func `says in octal what it holds, and splits a long path at a slash`() throws {
    let path = String(repeating: "d", count: 60) + "/" + String(repeating: "e", count: 60) + "/file"
    let bytes = try Ustar.archive([(path, Array("hello".utf8))])
    #expect(bytes.count == 512 + 512 + 1024)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix { $0 != 0 }, as: UTF8.self) }
    #expect(
      text(0..<100) == String(repeating: "e", count: 60) + "/file"
        && text(345..<500) == String(repeating: "d", count: 60))
    #expect(text(124..<136) == "00000000005" && text(100..<108) == "0000644" && text(257..<263) == "ustar")
    let sum = bytes[..<512].enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
    #expect(Int(text(148..<154), radix: 8) == sum)
    #expect(throws: PackRefusal.self) { try Ustar.archive([(String(repeating: "x", count: 101), [])]) }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
  func `is unpacked by gzip to the same bytes`(count: Int) throws {
    let folder = TemporaryFolder(), bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    folder.write(Gzip.stored(bytes), to: "x.gz")
    #expect(Piped(["gzip", "-d", folder.file("x.gz")]).status == 0)
    #expect(folder.bytes("x") == bytes)
  }
}
