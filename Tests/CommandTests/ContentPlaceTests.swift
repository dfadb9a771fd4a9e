import Foundation
import TestSupport
import Testing

/// Where lessons are looked for, and what is said of those that cannot be read.
@Suite struct `Content in disorder` {
  let home = Home()

  /// A copy of the shipped pack.
  func copiedPack() throws -> String {
    let path = home.folder.file("Content")
    try FileManager.default.copyItem(atPath: Home.content, toPath: path)
    return path
  }

  /// A copy of the program. Another process makes it: one that this process still held open for writing, in a child that
  /// another test starts at that moment, could not be run.
  func copiedProgram(_ name: String) -> String {
    let path = home.folder.file(name)
    #expect(Piped(["cp", builtProgram("gradus"), path]).status == 0)
    return path
  }

  @Test func `a program that lies alone finds no content and says how to name it`() throws {
    let program = copiedProgram("gradus")
    let ran = Piped([program, "study", "12"], environment: home.environment(["GRADUS_CONTENT": ""]), folder: "/")
    #expect(ran.status == 1)
    #expect(ran.output == "")
    #expect(
      ran.errors == """
        The lessons were not found: there is no folder “Content” beside gradus or above the current folder.
        Name it with --content FOLDER or in GRADUS_CONTENT.

        """)
  }

  @Test func `content is found beside the program, from any folder`() throws {
    _ = try copiedPack()
    let program = copiedProgram("gradus")
    let ran = Piped([program, "list"], environment: home.environment(["GRADUS_CONTENT": ""]), folder: "/")
    #expect(ran.status == 0)
    #expect(ran.output.contains("Batch size"))
  }

  @Test func `content is found where an installation puts it`() throws {
    let share = home.folder.file("usr/share/gradus")
    try FileManager.default.createDirectory(atPath: share, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: home.folder.file("usr/bin"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Home.content, toPath: share + "/Content")
    let program = copiedProgram("usr/bin/gradus")
    let ran = Piped([program, "list"], environment: home.environment(["GRADUS_CONTENT": ""]), folder: "/")
    #expect(ran.status == 0)
    #expect(ran.output.contains("Batch size"))
  }

  @Test(arguments: ["study", "show", "prove", "quiz"])
  func `an unreadable lesson is named with its place`(command: String) throws {
    let content = try copiedPack()
    let lesson = "Content/deep-learning/12-batch-size/lesson.md"
    let text = try #require(home.folder.read(lesson))
    home.folder.write(text.replacing("level: intermediate", with: "level: [intermediate"), to: lesson)
    let ran = home.run("--content", content, command, "12")
    #expect(ran.status == 1)
    #expect(ran.output == "")
    #expect(ran.errors.hasPrefix("The lesson cannot be read.\n"))
    #expect(ran.errors.contains("lesson.md:"))
    #expect(ran.errors.contains(": error: "))
  }

  @Test func `a lesson that is no text is refused`() throws {
    let content = try copiedPack()
    home.folder.write([0xFF, 0xFE, 0x00, 0x01], to: "Content/deep-learning/12-batch-size/lesson.md")
    let ran = home.run("--content", content, "study", "12")
    #expect(ran.status == 1)
    #expect(ran.errors.hasPrefix("The lesson cannot be read.\n"))
  }

  @Test func `a missing lesson file is told, and the course still listed`() throws {
    let content = try copiedPack()
    try FileManager.default.removeItem(atPath: content + "/deep-learning/12-batch-size/lesson.md")
    let ran = home.run("--content", content, "study", "12")
    #expect(ran.status == 1)
    #expect(ran.errors.contains("The lesson's file is missing."))
    #expect(home.run("--content", content, "list").status == 0)
    let first = home.run("--content", content)
    #expect(first.status == 0 || !first.errors.isEmpty)
  }

  @Test func `an unreadable pack is named with its place`() throws {
    let content = try copiedPack()
    home.folder.write("format: 1\nid: [\n", to: "Content/deep-learning/pack.yaml")
    let ran = home.run("--content", content, "list")
    #expect(ran.status == 1)
    #expect(ran.output == "")
    #expect(ran.errors.contains("pack.yaml:"))
  }

  @Test func `a claim that does not hold is a result with exit status 1`() throws {
    let content = try copiedPack()
    let lesson = "Content/deep-learning/12-batch-size/lesson.md"
    let text = try #require(home.folder.read(lesson))
    home.folder.write(text.replacing("8 * loss(batch=8)", with: "800 * loss(batch=8)"), to: lesson)
    let proved = home.run("--content", content, "prove", "12/descent")
    #expect(proved.status == 1)
    #expect(proved.errors == "")
    #expect(proved.output.contains("✗ At the same rate"))
    #expect(proved.output.contains("gradus run batch-size/descent batch=64 seed=1"))
    #expect(proved.output.contains("4 of 5 claims hold, in "))
    let document = home.run("--content", content, "prove", "12/descent", "--json")
    #expect(document.status == 1)
    let proofs = try #require(try read(document.output) as? [Document])
    #expect(proofs.compactMap { $0["holds"] as? Bool } == [false, true, true, true, true])
    #expect((proofs[0]["failed"] as? [Int])?.count == 20)
  }
}
