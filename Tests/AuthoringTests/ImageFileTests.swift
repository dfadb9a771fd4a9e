import Foundation
import Lessons
import Synchronization
import TestSupport
import Testing

@testable import Authoring

@Suite struct `An image's file` {
  private static let yaml = """
    format: 1
    id: sample
    title: Sample
    version: 1.0.0
    license: MIT
    language: en
    summary: S
    lessons: [{ id: one, folder: one }]
    """

  /// What the rule says of an image of this address, in the lesson `one/lesson.md`.
  private func findings(_ address: String, _ files: [String: [UInt8]]) throws -> [String] {
    let pack = SamplePack([
      "pack.yaml": Self.yaml,
      "one/lesson.md": "---\nid: one\ntitle: One\nsummary: S\nlevel: easy\nminutes: 1\n---\n![A map](\(address))\n",
    ])
    for (name, bytes) in files { pack.folder.write(bytes, to: name) }
    return try pack.findings("image-file")
  }

  private static let right = PNGSample.file(width: 2, height: 2) { _, _ in [0, 0, 0] }

  @Test(arguments: [
    ("map.png", "one/map.png"), ("./map.png", "one/map.png"), ("../data/map.png", "data/map.png"),
    ("my%20map.png", "one/my map.png"), ("<my map.png>", "one/my map.png"), ("a/../map.png", "one/map.png"),
  ])
  func `is found from the lesson's folder`(address: String, file: String) throws {
    #expect(try findings(address, [file: Self.right]) == [])
  }

  @Test(arguments: [
    (
      "map.png", Array("\u{89}PNG".utf8),
      "warning: The image “map.png” is no PNG, so only its description is shown. Save it as a PNG to have it drawn."
    ),
    (
      "map.svg", Array("<svg/>".utf8),
      "warning: The image “map.svg” is an SVG, so only its description is shown. Save it as a PNG to have it drawn."
    ),
    (
      "map.jpg", [0xFF, 0xD8, 0xFF, 0xE0],
      "warning: The image “map.jpg” is a JPEG, so only its description is shown. Save it as a PNG to have it drawn."
    ),
    ("map.png", Array(right.prefix(30)), "error: The image “map.png” ends before its end. Save the picture again."),
    ("map.png", Array(right.dropLast(3)), "error: The image “map.png” ends before its end. Save the picture again."),
    (
      "map.png", PNGSample.file([PNGSample.header(width: 2, height: 2), PNGSample.part("IDAT", [1], isRight: false)]),
      "error: The image “map.png” is damaged, in its part IDAT. Save the picture again."
    ),
    (
      "map.png", PNGSample.file(width: 0, height: 2) { _, _ in [] },
      "error: The image “map.png” is damaged, in its part IHDR. Save the picture again."
    ),
    (
      "map.png", PNGSample.file([PNGSample.header(width: 4000, height: 3000), PNGSample.part("IDAT", [])]),
      "error: The image “map.png” has 4000 × 3000 pixels; at most 8 million are drawn. Make the picture smaller."
    ),
    (
      "map.png", [UInt8](repeating: 0, count: 8 << 20 + 1),
      "error: The image “map.png” is larger than 8 MB. Make the picture smaller."
    ),
  ])
  func `that cannot be drawn is a finding at the image`(name: String, bytes: [UInt8], sentence: String) throws {
    #expect(try findings(name, ["one/" + name: bytes]) == ["one/lesson.md:8:3: " + sentence])
  }

  @Test func `of nearly the same name is what was meant`() throws {
    #expect(
      try findings("../pictures/los.png", ["pictures/loss.png": Self.right, "pictures/readme.md": []])
        == ["one/lesson.md:8:3: error: There is no image “../pictures/los.png”. Did you mean ../pictures/loss.png?"])
  }

  @Test func `behind a link is none of the pack`() throws {
    let pack = SamplePack([
      "pack.yaml": Self.yaml,
      "one/lesson.md":
        "---\nid: one\ntitle: One\nsummary: S\nlevel: easy\nminutes: 1\n---\n![A map](../there/map.png)\n",
    ])
    pack.folder.write(Self.right, to: "here/map.png")
    try FileManager.default.createSymbolicLink(atPath: pack.folder.file("there"), withDestinationPath: "here")
    #expect(
      try pack.findings("image-file") == [
        "one/lesson.md:8:3: error: The image “../there/map.png” is a link or a folder, or lies behind a link. A pack holds "
          + "plain files."
      ])
  }

  @Test func `that looks whole is tried once a lesson, and told of wherever it stands`() async throws {
    let pack = SamplePack([
      "pack.yaml": Self.yaml,
      "one/lesson.md":
        "---\nid: one\ntitle: One\nsummary: S\nlevel: easy\nminutes: 1\n---\n![A map](map.png) ![a map](./map.png)\n\n"
        + "![B](b.png) ![C](c.png) ![D](d.png)\n",
    ])
    for name in ["map", "b", "c"] { pack.folder.write(Self.right, to: "one/\(name).png") }
    pack.folder.write(Array(Self.right.prefix(30)), to: "one/d.png")
    let tried = Mutex<[String]>([])
    let checks = Checker(pack: pack.folder.path).pictureChecks { file in
      tried.withLock { $0.append(file.path) }
      return ["one/map.png": .broken, "one/c.png": .large][file.path]
    }
    var findings: [Finding] = []
    for check in checks { findings += try await check.findings() }
    #expect(tried.withLock(\.self) == ["one/map.png", "one/b.png", "one/c.png"])
    #expect(findings.allSatisfy { $0.rule == "image-file" && $0.severity == .error })
    #expect(
      findings.map { "\($0.place.line):\($0.place.column) \($0.message)" } == [
        "8:3 The pixels of the image “map.png” cannot be read.",
        "8:21 The pixels of the image “./map.png” cannot be read.",
        "10:15 The image “c.png” takes more time or memory to read than a picture may.",
      ])
  }
}
