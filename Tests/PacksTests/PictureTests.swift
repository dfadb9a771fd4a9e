import Foundation
import Lessons
import TestSupport
import Testing

@testable import Packs

@Suite struct `A picture` {
  let folder = TemporaryFolder()
  private let program = PictureProgram(program: builtProgram("gradus-picture"))

  private func pixels(
    _ bytes: [UInt8], within frame: (width: Int, height: Int) = (4, 4), on background: String? = nil
  ) throws -> MadePicture {
    folder.write(bytes, to: "a.png")
    return try program.pixels(
      of: OpenPicture(PackFile(root: folder.path, path: "a.png")), within: frame, on: background)
  }

  /// The pixels as they are read in a test: `ff0000`, `......` for one that is not there.
  private func rows(_ picture: MadePicture) -> [String] {
    (0..<picture.height).map { y in
      (0..<picture.width).map { x in
        let bytes = picture.bytes[((y * picture.width + x) * 4)..<((y * picture.width + x) * 4 + 4)]
        if bytes.last == 0 { return "......" }
        return bytes.dropLast().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      }.joined(separator: " ")
    }
  }

  private struct Kind: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) { (testDescription, self.bytes) = (name, bytes) }
  }

  /// Red, green; blue, white.
  private static let four: [[UInt8]] = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]]
  private static func color(_ x: Int, _ y: Int) -> [UInt8] { four[y / 2 * 2 + x / 2] }
  private static func small(_ x: Int, _ y: Int) -> [UInt8] { four[y * 2 + x] }

  private static let kinds: [Kind] = [
    Kind("three numbers a pixel", PNGSample.file(width: 2, height: 2, pixel: small)),
    Kind("with its cover", PNGSample.file(width: 2, height: 2, .rgbWithCover) { small($0, $1) + [255] }),
    Kind("sixteen bits", PNGSample.file(width: 2, height: 2, depth: 16) { small($0, $1).flatMap { [$0, $0] } }),
    Kind("interlaced", PNGSample.file(width: 4, height: 4, isInterlaced: true, pixel: color)),
    Kind(
      "a palette",
      PNGSample.file(
        width: 2, height: 2, .palette, before: [PNGSample.part("PLTE", four.flatMap(\.self))]
      ) { [UInt8($1 * 2 + $0)] }),
    Kind(
      "a palette of two bits",
      PNGSample.file(
        width: 2, height: 2, .palette, depth: 2, before: [PNGSample.part("PLTE", four.flatMap(\.self))]
      ) { [$1 == 0 ? 0b0001_0000 : 0b1011_0000] }),
    Kind(
      "an animation",
      PNGSample.file(
        width: 2, height: 2, before: [PNGSample.part("acTL", [0, 0, 0, 2, 0, 0, 0, 0])],
        after: [PNGSample.part("fdAT", [0, 0, 0, 1] + [UInt8](repeating: 7, count: 40))], pixel: small)),
    Kind("with bytes behind its end", PNGSample.file(width: 2, height: 2, pixel: small) + [1, 2, 3]),
    Kind(
      "with a comment that is many zeros",
      PNGSample.file(
        width: 2, height: 2, before: [PNGSample.part("zTXt", [65, 0, 0] + PNGSample.zeros(200_000))], pixel: small)),
  ]

  @Test(arguments: kinds)
  private func `of every kind becomes the same pixels`(kind: Kind) throws {
    let isLarge = kind.testDescription == "interlaced"
    let made = try pixels(kind.bytes, within: isLarge ? (2, 2) : (3, 3))
    #expect(rows(made) == ["ff0000 00ff00", "0000ff ffffff"])
  }

  /// Whether the pixels of one row are these, four bytes each, or almost: without a word about it, a file's numbers are light to
  /// the power of 1/2.2, which is not quite that of a screen.
  private func expect(_ picture: MadePicture, _ bytes: [[UInt8]], sourceLocation: SourceLocation = #_sourceLocation) {
    let wanted = Array(bytes.joined())
    let isNear = zip(picture.bytes, wanted).allSatisfy { abs(Int($0) - Int($1)) <= 2 }
    #expect(picture.bytes.count == wanted.count && isNear, "\(picture.bytes)", sourceLocation: sourceLocation)
  }

  @Test func `of greys, with cover and without, has three equal numbers a pixel`() throws {
    let greys = PNGSample.file(width: 2, height: 1, .grey) { x, _ in [x == 0 ? 0 : 128] }
    expect(try pixels(greys, within: (2, 2)), [[0, 0, 0, 255], [128, 128, 128, 255]])
    let half = PNGSample.file(width: 3, height: 1, .greyWithCover) { x, _ in [200, [0, 160, 255][x]] }
    expect(try pixels(half, within: (3, 3)), [[0, 0, 0, 0], [200, 200, 200, 255], [200, 200, 200, 255]])
  }

  @Test func `is half mixed with a known background where it is half covered`() throws {
    let bytes = PNGSample.file(width: 3, height: 1, .rgbWithCover) { x, _ in [255, 0, 0, [0, 128, 255][x]] }
    // Half the light of a screen's 255 is 188.
    expect(try pixels(bytes, within: (3, 3), on: "ffffff"), [[0, 0, 0, 0], [255, 188, 188, 255], [255, 0, 0, 255]])
    expect(try pixels(bytes, within: (3, 3), on: "000000"), [[0, 0, 0, 0], [188, 0, 0, 255], [255, 0, 0, 255]])
  }

  @Test(arguments: [
    ("1c1c1c", [UInt8(0), 0, 0], "ffffff"), ("ffffff", [250, 250, 250], "191919"), ("ffffff", [0, 0, 0], "......"),
    ("1c1c1c", [255, 0, 0], "......"), ("-", [0, 0, 0], "ffffff"), ("-", [255, 255, 255], "191919"),
    ("-", [200, 60, 60], "......"),
  ])
  func `gets a sheet where it would not be seen`(background: String, ink: [UInt8], corner: String) throws {
    let bytes = PNGSample.file(width: 4, height: 4, .rgbWithCover) { x, y in ink + [x == y ? 255 : 0] }
    let made = rows(try pixels(bytes, on: background == "-" ? nil : background))
    #expect(made[0].suffix(6) == corner)
    expect(
      MadePicture(
        width: 1, height: 1, bytes: Array(try pixels(bytes, on: background == "-" ? nil : background).bytes.prefix(4))),
      [ink + [255]])
  }

  @Test(arguments: [
    ((640, 480), (78, 36), (48, 36)), ((480, 640), (78, 36), (27, 36)), ((1000, 10), (78, 36), (78, 1)),
    ((10, 1000), (78, 36), (1, 36)), ((8, 8), (78, 36), (32, 32)), ((28, 28), (78, 36), (28, 28)),
    ((39, 10), (78, 36), (78, 20)), ((1, 1), (78, 36), (4, 4)),
  ])
  func `keeps its proportions, and few pixels become squares`(size: (Int, Int), frame: (Int, Int), made: (Int, Int))
    throws
  {
    let bytes = PNGSample.file(width: size.0, height: size.1, .grey) { _, _ in [99] }
    let picture = try pixels(bytes, within: frame)
    #expect((picture.width, picture.height) == made)
    #expect(Set(rows(picture).flatMap { $0.split(separator: " ") }).count == 1)
    expect(MadePicture(width: 1, height: 1, bytes: Array(picture.bytes.prefix(4))), [[99, 99, 99, 255]])
  }

  /// Light adds up: a fine chequer of black and white has half the light of white, which is bc and not 80.
  @Test func `is averaged as light`() throws {
    let chequer = PNGSample.file(width: 64, height: 64, .grey) { x, y in [(x + y) % 2 == 0 ? 0 : 255] }
    let grey = try #require(rows(try pixels(chequer)).first?.prefix(2))
    #expect(abs((Int(grey, radix: 16) ?? 0) - 0xBC) <= 4, "\(grey)")
  }

  @Test func `keeps a line that is thinner than a pixel`() throws {
    let line = PNGSample.file(width: 80, height: 80, .grey) { x, y in [x == 37 ? 0 : 255] }
    let made = rows(try pixels(line, within: (8, 8)))[4].split(separator: " ").map { Int($0.prefix(2), radix: 16) ?? 0 }
    // The mean would be f3.
    #expect(made[3] < 0xC0 && made.enumerated().allSatisfy { $0 == 3 || $1 == 255 }, "\(made)")
  }

  private static let right = PNGSample.file(width: 2, height: 2, pixel: small)
  private static let pixels = Array(right[33...])

  private static let hostile: [(String, [UInt8], PictureFault)] = [
    ("nothing", [], .broken), ("text", Array("hello".utf8), .broken), ("a signature", Array(right.prefix(8)), .broken),
    ("half a header", Array(right.prefix(20)), .broken), ("half its pixels", Array(right.prefix(50)), .broken),
    ("no pixels", PNGSample.file([PNGSample.header(width: 2, height: 2)]), .broken),
    ("no width", PNGSample.file(width: 0, height: 2, pixel: small), .broken),
    ("no height", PNGSample.file(width: 2, height: 0, pixel: small), .broken),
    ("depth 3", PNGSample.file(width: 2, height: 2, depth: 3, pixel: { _, _ in [0] }), .broken),
    (
      "a wrong checksum in its pixels",
      PNGSample.file([
        PNGSample.header(width: 2, height: 2), PNGSample.part("IDAT", PNGSample.zeros(8), isRight: false),
      ]), .broken
    ),
    (
      "too few pixels",
      PNGSample.file([
        PNGSample.header(width: 500, height: 500), PNGSample.part("IDAT", [0x78, 1, 1, 0, 0, 255, 255, 0, 0, 0, 1]),
      ]), .broken
    ),
    (
      "pixels that are no stream",
      PNGSample.file([PNGSample.header(width: 2, height: 2), PNGSample.part("IDAT", [1, 2, 3])]), .broken
    ),
    ("no palette", PNGSample.file(width: 2, height: 2, .palette) { _, _ in [0] }, .broken),
    ("100,000 × 100,000", PNGSample.file([PNGSample.header(width: 100_000, height: 100_000)] + [pixels]), .large),
    ("2,147,483,647 wide", PNGSample.file([PNGSample.header(width: 2_147_483_647, height: 1)] + [pixels]), .broken),
    ("9 MB", [UInt8](repeating: 0, count: 9 << 20), .large),
  ]

  @Test(arguments: hostile.indices)
  func `that is hostile is refused, and harms nobody`(index: Int) {
    let (name, bytes, fault) = Self.hostile[index]
    #expect(throws: fault, "\(name)") { try pixels(bytes) }
  }

  /// 67 MB of zeros in some 400 KB, of sixteen bits: the most that is allowed.
  @Test func `that unpacks to very much stays within its limits`() throws {
    let bomb = PNGSample.file([
      PNGSample.header(width: 2896, height: 2896, .rgbWithCover, depth: 16),
      PNGSample.part("IDAT", PNGSample.zeros(2896 * 2896 * 8 / 258 + 16)),
    ])
    #expect(bomb.count < 500_000)
    do {
      let made = try pixels(bomb)
      #expect(rows(made) == Array(repeating: "...... ...... ...... ......", count: 4))
    } catch {
      // Where the second of computing is not enough.
      #expect(error as? PictureFault == .large)
    }
  }

  @Test func `is reached by no link, and not outside of its folder`() throws {
    let outside = TemporaryFolder()
    outside.write(Self.right, to: "secret.png")
    folder.write(Self.right, to: "sub/a.png")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.file("link.png"), withDestinationPath: outside.file("secret.png"))
    try files.createSymbolicLink(atPath: folder.file("away"), withDestinationPath: outside.path)
    try files.createSymbolicLink(atPath: folder.file("loop.png"), withDestinationPath: "loop.png")
    func open(_ path: String) throws { _ = try OpenPicture(PackFile(root: folder.path, path: path)) }
    try open("sub/a.png")
    for path in ["link.png", "away/secret.png", "loop.png", "sub", "sub/../sub/a.png", "../x.png"] {
      #expect(throws: PictureFault.broken, "\(path)") { try open(path) }
    }
    for path in ["none.png", "none/a.png"] { #expect(throws: PictureFault.missing, "\(path)") { try open(path) } }
  }

  @Test func `is not drawn by a program that is not there, or says too little`() throws {
    folder.write(Self.right, to: "a.png")
    let file = PackFile(root: folder.path, path: "a.png")
    for program in ["/no/such/program", "/bin/true", "/bin/cat", "/bin/false"] {
      #expect(throws: PictureFault.unavailable, "\(program)") {
        try PictureProgram(program: program).pixels(of: OpenPicture(file), within: (4, 4), on: nil)
      }
    }
    #expect(PictureProgram.beside(folder.path) == nil)
    folder.write("", to: "libexec/gradus/gradus-picture")
    #expect(PictureProgram.beside(folder.file("bin")) == nil)
    folder.write("", to: "bin/gradus")
    #expect(PictureProgram.beside(folder.file("bin")) != nil)
  }

  @Test func `is asked for as the program wants it`() throws {
    let words: [[String]] = [
      [], ["1"], ["\(getpid())", "0", "4", "-"], ["\(getpid())", "4", "4", "blue"], ["\(getpid())", "4", "2000", "-"],
    ]
    for words in words {
      let ran = try SystemCalls.run([program.program] + words)
      #expect(ran.status == 1 && String(decoding: ran.errors, as: UTF8.self) == "usage\t", "\(words)")
    }
  }
}
