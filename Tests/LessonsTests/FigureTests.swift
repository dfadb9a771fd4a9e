import TestSupport
import Testing

@testable import Lessons

@Suite struct `An image of a lesson` {
  private func blocks(_ markdown: String, _ file: PackFile? = nil) throws -> [String] {
    let text = "---\nid: x\ntitle: X\nsummary: S\nlevel: easy\nminutes: 1\n---\n" + markdown
    return try Lesson(parsing: Array(text.utf8), file: "a/b/x.md", packFile: file).sections[0].blocks.map(\.dump)
  }

  @Test(arguments: [
    ("![A map](map.png)", ["figure A map (a/b: map.png)"]),
    ("![A map](map.png \"Its title\")", ["figure A map (a/b: map.png)"]),
    ("  ![A *small* map]( map.png ) <!-- mine -->", ["figure A *small* map (a/b: map.png)"]),
    ("![A map](map.png)\n![B](b.png)", ["figure A map (a/b: map.png)", "figure B (a/b: b.png)"]),
    ("![](map.png)", ["figure map.png (a/b: map.png)"]),
    ("![A](https://a.org/map.png)", ["figure A (none)"]),
    ("- ![A](map.png)", ["* [figure A (a/b: map.png)]"]),
    ("> ![A](map.png)", ["> figure A (a/b: map.png)"]),
  ])
  func `stands alone as a figure`(markdown: String, dump: [String]) throws {
    #expect(try blocks(markdown) == dump)
  }

  @Test(arguments: ["See ![a map](map.png).", "![a map](map.png) is a map", "[![a map](map.png)](https://a.org)"])
  func `stays in its running text`(markdown: String) throws {
    let dump = try blocks(markdown)
    #expect(dump.count == 1 && !dump[0].hasPrefix("figure"), "\(dump)")
  }

  @Test(arguments: [
    ("map.png", "one/two/map.png"), ("../map.png", "one/map.png"), ("../../data/map.png", "data/map.png"),
    ("../../../map.png", nil), ("x/../../../../map.png", nil), ("/etc/map.png", nil), ("//a.org/map.png", nil),
    ("https://a.org/map.png", nil), ("file:///etc/map.png", nil), ("data:image/png;base64,AAAA", nil),
    ("a%20b.png", "one/two/a b.png"), ("100%.png", "one/two/100%.png"), ("%2e%2e/%2e%2e/%2e%2e/map.png", nil),
    ("%2Fetc/map.png", "one/two/etc/map.png"), ("a%00b.png", nil), ("a%0Ab.png", nil), ("%FF.png", nil), ("", nil),
    (".", "one/two"), ("..", "one"), ("../..", nil), (String(repeating: "a", count: 256), nil),
  ])
  func `names a file from the lesson's folder, and none outside of the pack`(address: String, path: String?) {
    let file = PackFile(address, from: PackFile(root: "/pack", path: "one/two/lesson.md"))
    #expect(file == path.map { PackFile(root: "/pack", path: $0) })
  }

  @Test func `lies in the pack that its lesson is opened from, by its name and by its path`() throws {
    let folder = TemporaryFolder()
    folder.write(
      "format: 1\nid: mini\ntitle: M\nversion: 1.0.0\nlicense: MIT\nlanguage: en\nsummary: S\n"
        + "lessons: [{ id: one, folder: one }]\n", to: "pack.yaml")
    let file = folder.write(
      "---\nid: one\ntitle: One\nsummary: S\nlevel: easy\nminutes: 1\n---\n![A](../map.png)\n", to: "one/lesson.md")
    let wanted = [PackFile(root: folder.path, path: "map.png")]
    #expect(try Pack(folder: folder.path).lesson("one").sections[0].blocks.figureFiles == wanted)
    #expect(try Pack.holding(lessonAt: file).lesson.sections[0].blocks.figureFiles == wanted)
    let alone = TemporaryFolder()
    let lesson = alone.write(
      "---\nid: one\ntitle: One\nsummary: S\nlevel: easy\nminutes: 1\n---\n![A](../map.png)\n\n![B](b.png)\n",
      to: "one/lesson.md")
    #expect(
      try Pack.holding(lessonAt: lesson).lesson.sections[0].blocks.figureFiles
        == [PackFile(root: alone.file("one"), path: "b.png")])
  }
}
