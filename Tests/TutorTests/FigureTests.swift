import Files
import Lessons
import Packs
import Synchronization
import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite struct `Figures of a lesson` {
  let folder = TemporaryFolder()

  private static let black = PNGSample.file(width: 8, height: 8) { _, _ in [0, 0, 0] }
  private static let red = PNGSample.file(width: 8, height: 8) { _, _ in [255, 0, 0] }

  private func lines(_ markdown: String, _ medium: Medium) throws -> [String] {
    folder.write(
      "---\nid: x\ntitle: X\nsummary: S\nlevel: easy\nminutes: 1\n---\n" + markdown, to: "lesson.md")
    let lesson = try OpenLesson(path: folder.file("lesson.md")).lesson
    return Screen(lesson.sections.flatMap { Prose.elements($0.blocks) }).lines(for: medium).map(\.text)
  }

  private var medium: Medium {
    var medium = Medium(color: .trueColor)
    medium.painter = shelf.painter
    return medium
  }

  private var shelf: FigureShelf {
    let program = builtProgram("gradus-picture")
    return FigureShelf(programFolder: Path.folder(of: program), background: .unknown)
  }

  @Test func `are drawn from the lesson's folder`() throws {
    folder.write(Self.black, to: "a.png")
    let drawn = try lines("Before.\n\n![A *black* square](a.png)\n\nBehind.", medium)
    #expect(drawn.count == 2 + 12 + 1 + 2)
    #expect(drawn.suffix(3) == [" A black square", "", " Behind."])
    #expect(drawn[2...13].allSatisfy { $0 == String(repeating: " ", count: 25) })
  }

  @Test func `are words where there are none to draw`() throws {
    folder.write("no picture", to: "text.png")
    #expect(try lines("![A](none.png)", medium) == [" Image: A (none.png: the picture is missing)"])
    #expect(try lines("![A](text.png)", medium) == [" Image: A (text.png: the picture cannot be read)"])
    #expect(try lines("![A](../a.png)", medium) == [" Image: A (../a.png)"])
    #expect(try lines("![A](https://a.org/a.png)", medium) == [" Image: A (https://a.org/a.png)"])
    #expect(try lines("![A\u{1B}[31m](a\u{1B}[31m.png)", medium).joined().contains("\u{1B}") == false)
  }

  @Test func `are words where the program is missing`() throws {
    folder.write(Self.black, to: "a.png")
    var medium = Medium(color: .trueColor)
    medium.painter = FigureShelf(programFolder: folder.path, background: .dark).painter
    #expect(try lines("![A](a.png)", medium) == [" Image: A (a.png)"])
  }

  @Test func `are made once in each size, and anew when their file has changed`() throws {
    folder.write(Self.black, to: "a.png")
    let program = builtProgram("gradus-picture")
    // A program of the same name that counts.
    let count = folder.file("count")
    folder.write("#!/bin/sh\necho >>\(count)\nexec \(program) $PPID $2 $3 $4\n", to: "bin/gradus-picture")
    try makeExecutable("bin/gradus-picture")
    let shelf = FigureShelf(programFolder: folder.file("bin"), background: .light)
    let figure = Figure(folder: folder.path, path: "a.png", name: "a.png", description: ["A"])
    var runs: Int { (folder.read("count") ?? "").utf8.count }
    let first = shelf.painter.paint(figure, 20, 20)
    #expect(runs == 1)
    #expect(shelf.painter.paint(figure, 20, 20) == first && runs == 1)
    _ = shelf.painter.paint(figure, 30, 20)
    #expect(runs == 2)
    folder.write(Self.red + [0], to: "a.png")
    let second = shelf.painter.paint(figure, 20, 20)
    #expect(runs == 3 && first != second)
    guard case .success(let pixels) = second else {
      Issue.record("\(second)")
      return
    }
    #expect((pixels.width, pixels.height) == (16, 16) && Array(pixels.bytes.prefix(4)) == [255, 0, 0, 255])
  }

  private func makeExecutable(_ name: String) throws {
    #expect(Piped(["/bin/chmod", "755", folder.file(name)]).status == 0)
  }

  @Test func `are found by their descriptions, and counted as words`() throws {
    folder.write(Self.black, to: "a.png")
    folder.write(
      "---\nid: x\ntitle: X\nsummary: S\nlevel: easy\nminutes: 1\n---\n![Two curves that fall](a.png)\n",
      to: "lesson.md")
    let blocks = try OpenLesson(path: folder.file("lesson.md")).lesson.sections[0].blocks
    #expect(PlainText.of(blocks) == "Two curves that fall")
    #expect(ReadingTime.seconds(of: blocks) == 1)
  }
}
