import Foundation
import TestSupport
import Testing

/// A learner with packs of others: installed, updated, gone back, taken away.
@Suite struct `Packs of others` {
  let home = Home()

  private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private let two = SamplePack.one
  private let renamed = SamplePack.one.replacing("{#two .numeric", with: "{#sum .numeric was=two")

  @Test func `are shown before they are installed, and nothing is without a yes`() {
    let folder = SamplePack.write(home)
    let refused = home.run("pack", "install", folder)
    #expect(refused.status == 64 && refused.output == "")
    #expect(
      refused.errors
        == "install shows a pack and asks before it installs it. Without a terminal to ask you, --yes says that you mean it.\n"
    )
    let terminal = home.open("pack", "install", folder)
    #expect(terminal.wait { $0.has("install? yes or no ›") })
    let screen = terminal.screen
    for text in [
      "A small pack 1.0.0, as mini", "Two sums.", "Ada", "CC BY 4.0", "1 lesson", "2 files", folder,
      "A pack is data only: text, questions and numbers. Nothing in it is run",
    ] {
      #expect(screen.has(text), "\(text)")
    }
    terminal.send("no\r")
    #expect(terminal.wait { $0.has("Nothing was installed.") } && terminal.exitStatus == 0)
    #expect(home.installedNames == [])
    let again = home.open("pack", "install", folder)
    #expect(again.wait { $0.has("install? yes or no ›") })
    again.send("yes\r")
    #expect(again.wait { $0.has("gradus study mini:sums") } && again.exitStatus == 0)
    #expect(home.run("pack", "verify").output == "✓ mini 1.0.0 is as it was installed.\n")
  }

  @Test func `are studied, listed, searched and asked like the course that comes with gradus`() {
    home.run("pack", "install", SamplePack.write(home), "--yes")
    let list = home.run("list").output
    #expect(list.contains("A small pack") && list.contains("lesson mini:1") && list.contains("lesson 12"))
    #expect(home.run("show", "mini:1").output.contains("Numbers are added."))
    #expect(home.run("show", "sums").output.contains("Numbers are added."))
    #expect(words(home.run("search", "added").output).contains("Numbers are added"))
    let quiz = home.run(["quiz", "mini:sums", "--plain"], input: "4\n\n\n")
    #expect(quiz.status == 0 && quiz.output.contains("1 of 1"), "\(quiz.output)")
    // What was open last is meant where no pack is named, and is what Enter goes on with.
    home.run(["study", "mini:sums"], input: "\nquit\n")
    #expect(home.run("show", "1").output.contains("Numbers are added."))
    let first = home.run([]).output
    #expect(first.contains("Sums") && first.contains("also here: “Deep Learning”"), "\(first)")
    #expect(home.run("show", "deep-learning:12").output.contains("Batch size"))
  }

  @Test func `are updated with their progress, and go back`() throws {
    let folder = SamplePack.write(home)
    home.run("pack", "install", folder, "--yes")
    home.run(["quiz", "mini:sums"], input: "4\n\n\n")
    SamplePack.write(home, yaml: SamplePack.yaml(version: "1.1.0"), lesson: SamplePack.lesson(renamed))
    let dry = home.run("pack", "update", "--dry-run")
    #expect(
      words(dry.output)
        == "mini What changes from 1.0.0 to 1.1.0: · “Sums”: ~ “What is two and two?” was called two: your answers go along."
    )
    #expect(home.run("pack", "list").output.contains("1.0.0"))
    let unsure = home.run("pack", "update")
    #expect(unsure.status == 64 && unsure.output == "")
    #expect(
      unsure.errors
        == "There is something new, and update asks before it brings it. Without a terminal to ask you, --yes says that you mean it; --dry-run shows what changes.\n"
    )
    #expect(words(home.run("pack", "update", "mini", "--yes").output).contains("✓ mini is version 1.1.0 now."))
    #expect(home.run("pack", "update", "--yes").output == "mini 1.1.0 is up to date.\n")
    let same = home.run("pack", "update")
    #expect((same.output, same.errors, same.status) == ("mini 1.1.0 is up to date.\n", "", 0))
    #expect(home.kinds.contains("renamed"))
    #expect(home.run("progress", "--json").output.contains("\"check\":{\"right\":1,\"of\":1}"))
    #expect(words(home.run("pack", "rollback", "mini").output).hasPrefix("✓ mini is version 1.0.0 again."))
    #expect(home.run("progress", "--json").output.contains("\"check\":{\"right\":1,\"of\":1}"))
    #expect(home.isJournalWhole)
  }

  @Test func `that lose a question, or are removed, keep its answers and do not ask it`() {
    let folder = SamplePack.write(home)
    home.run("pack", "install", folder, "--yes")
    home.run(["quiz", "mini:sums"], input: "4\n\n\n")
    SamplePack.write(home, yaml: SamplePack.yaml(version: "2.0.0"), lesson: SamplePack.lesson("None."))
    let dry = home.run("pack", "update", "--dry-run")
    #expect(words(dry.output).contains("− “What is two and two?” is gone: your answers are kept, and it is not asked."))
    home.run("pack", "update", "--yes")
    #expect(home.kinds.suffix(1) == ["retired"])
    #expect(home.run("pack", "remove", "mini").status == 64)
    #expect(
      words(home.run("pack", "remove", "mini", "--yes").output).hasPrefix(
        "✓ Removed mini. Your progress in it is kept;"))
    #expect(home.kinds.contains("answered") && home.installedNames == [])
    #expect(
      words(home.run("pack", "list").output).contains("No pack is installed. gradus pack install SOURCE brings one"))
    #expect(home.run("study", "mini:sums").status == 64)
  }

  @Test func `of one id from two sources are asked for again`() {
    home.run("pack", "install", SamplePack.write(home), "--yes")
    let other = SamplePack.write(home, to: "other", yaml: SamplePack.yaml(version: "6.6.6"))
    let ran = home.run("pack", "install", other, "--yes")
    #expect(ran.status == 64)
    #expect(ran.errors.contains("mini is installed from \(home.folder.file("course")), which is another source."))
    #expect(home.run("pack", "list").output.contains("1.0.0"))
    let terminal = home.open("pack", "install", other, "--yes")
    #expect(terminal.wait { $0.has("replace? yes or no ›") })
    terminal.send("yes\r")
    #expect(terminal.wait { $0.has("Installed mini 6.6.6") } && terminal.exitStatus == 0)
  }

  @Test func `of one id in several places: the first is used, and the second is told`() throws {
    home.run("pack", "install", SamplePack.write(home), "--yes")
    SamplePack.write(home, to: "shared/mini", yaml: SamplePack.yaml(version: "3.0.0"))
    SamplePack.write(home, to: "shared/maxi", yaml: SamplePack.yaml(id: "maxi"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: home.folder.file("shared/maxi"))
    let places = ["GRADUS_PACKS": home.folder.file("shared") + ":" + home.folder.file("nowhere")]
    let list = home.run(["list"], with: places)
    #expect(list.status == 0 && list.output.components(separatedBy: "A small pack").count == 3)
    #expect(list.errors.contains("A second pack called mini, in \(home.record)/packs/mini/"))
    #expect(list.errors.contains("is not used: the one in \(home.folder.file("shared/mini")) is."))
    #expect(list.errors.contains("There is no pack in “\(home.folder.file("nowhere"))”, which GRADUS_PACKS names."))
    let packs = words(home.run(["pack", "list"], with: places).output)
    #expect(packs.contains("not used: another pack has this id"))
    // The table is too wide for the paths of tests.
    let shared =
      "Id: maxi Title: A small pack Version: 1.0.0 From: \(home.folder.file("shared/maxi")), which GRADUS_PACKS names"
    #expect(packs.contains(shared), "\(packs)")
    #expect(home.run(["show", "maxi:sums"], with: places).status == 0)
    home.run("pack", "remove", "mini", "--yes")
    let again = words(home.run(["pack", "install", "course", "--yes"], with: places).output)
    #expect(again.contains("It is not used while another pack called mini comes before it: /"), "\(again)")
    // The path is broken where the line is full.
    #expect(again.split(separator: " ").joined().hasSuffix(":" + home.folder.file("shared/mini")), "\(again)")
  }

  @Test func `are listed beside those that come with gradus`() throws {
    let folder = SamplePack.write(home)
    // As found beside the program, where nobody names a folder.
    func list(_ more: String...) -> String { home.run(["pack", "list"] + more, with: ["GRADUS_CONTENT": ""]).output }
    let before = list()
    #expect(before.contains(/deep-learning +Deep Learning +[0-9.]+ +comes with gradus\n/), "\(before)")
    #expect(
      words(before).hasSuffix(
        "No pack is installed. gradus pack install SOURCE brings one: a folder, an archive or a git address."))
    home.run("pack", "install", folder, "--yes")
    let after = words(list())
    #expect(after.contains("Id: mini Title: A small pack Version: 1.0.0 From: \(folder) Id: deep-learning"), "\(after)")
    #expect(after.hasSuffix("From: comes with gradus"))
    let json = list("--json")
    #expect(json.hasPrefix(#"[{"id":"mini","title":"A small pack","version":"1.0.0","hash":""#), "\(json)")
    #expect(json.contains(#""origin":"installed","used":true,"before":[]},{"id":"deep-learning","#))
    #expect(json.contains(#""hash":null,"source":null,"tag":null,"commit":null,"folder":""#))
    #expect(json.hasSuffix(#""origin":"shipped","used":true,"before":[]}]"# + "\n"))
    #expect(words(home.run("pack", "list").output).contains("Version: 0.1.0 From: \(Home.content)/deep-learning"))
  }

  @Test func `are verified by their bytes, and made whole by an update`() {
    home.run("pack", "install", SamplePack.write(home), "--yes")
    let lesson = "record/packs/" + (home.installedNames.first { $0.hasSuffix("lesson.md") } ?? "")
    home.folder.write("changed", to: lesson)
    let ran = home.run("pack", "verify")
    #expect(ran.status == 1 && words(ran.output).contains("mini 1.0.0 is not as it was installed."))
    #expect(home.run("pack", "update", "--yes").output == "mini 1.0.0 is whole again.\n")
    #expect(home.run("pack", "verify", "mini").status == 0)
    home.folder.write("changed", to: lesson)
    home.folder.write("x: [", to: lesson.replacing("sums/lesson.md", with: "pack.yaml"))
    #expect(
      words(home.run("list").errors).hasPrefix(
        "The installed pack mini cannot be read. To have it anew: gradus pack update mini (/"))
    #expect(home.run("pack", "install", "course", "--yes").output == "mini 1.0.0 is whole again.\n")
    #expect(home.run("pack", "verify", "mini").status == 0)
    #expect(home.run("pack", "install", "course", "--yes").output == "mini 1.0.0 is installed already.\n")
  }

  @Test func `are exported to the same bytes, and installed from them`() {
    let folder = SamplePack.write(home)
    let ran = home.run("pack", "export", folder)
    let archive = home.folder.file("mini-1.0.0.tar.gz")
    #expect(words(ran.output).hasPrefix("“\(archive)” has 2 files of mini 1.0.0 in it"))
    #expect(home.run("pack", "export", "course", "again.tar.gz").status == 0)
    #expect(home.folder.bytes("again.tar.gz") == home.folder.bytes("mini-1.0.0.tar.gz"))
    #expect(words(home.run("pack", "export", folder).output).hasSuffix("is there already, with the same bytes."))
    home.folder.write("other", to: "other.tar.gz")
    #expect(home.run("pack", "export", "course", "other.tar.gz").status == 64)
    #expect(home.run("pack", "export", "course", "course/x.tar.gz").status == 64)
    #expect(home.run("pack", "install", archive, "--yes").status == 0)
    #expect(home.run("pack", "verify").status == 0)
  }

  @Test func `show what their course asks for, until it is done`() {
    SamplePack.write(
      home,
      yaml: SamplePack.yaml(
        more: "assignments:\n  - { question: sums/two, due: 2020-01-01 }\n  - { lesson: sums, due: 2999-01-01 }\n"))
    home.run("pack", "install", home.folder.file("course"), "--yes")
    let first = words(home.run([]).output)
    #expect(first.contains("Sums: What is two and two?") && first.contains("days ago, and still counts"), "\(first)")
    #expect(first.contains("due in ") && first.contains("study mini:sums/two"))
    #expect(words(home.run("list").output).contains("and still counts"))
    home.run(["quiz", "mini:sums"], input: "4\n\n\n")
    #expect(!words(home.run([]).output).contains("still counts"))
  }

  @Test func `are asked for without the numbers that are drawn for each learner`() {
    let drawn = SamplePack.one.replacing("two and two", with: "{{k}} and {{k}}")
      .replacing("{ value: 4 }", with: "{ value: 2 * k, draw: { k: [2, 3] } }")
    SamplePack.write(
      home, yaml: SamplePack.yaml(more: "assignments:\n  - { question: sums/two, due: 2020-01-01 }\n"),
      lesson: SamplePack.lesson(drawn))
    home.run("pack", "install", home.folder.file("course"), "--yes")
    #expect(words(home.run([]).output).contains("Sums: What is … and …?"))
  }

  @Test func `are not installed from gradus-unpack's own words`() {
    let ran = Piped([builtProgram("gradus-unpack")])
    #expect(ran.status == 1 && ran.output == "" && ran.errors.hasPrefix("usage"))
  }
}
