import Foundation
import TestSupport
import Testing

/// A pack whose files were written to do harm, and what comes of it.
struct HostilePack: CustomTestStringConvertible, Sendable {
  let name: String
  /// What is said where it is refused; nil where it is installed, with what is wrong shown in its place.
  let says: String?
  let yaml: String
  let lesson: String

  var testDescription: String { name }

  init(_ name: String, says: String?, yaml: String = SamplePack.yaml(), lesson: String = SamplePack.lesson()) {
    self.name = name
    self.says = says
    self.yaml = yaml
    self.lesson = lesson
  }

  static let all: [HostilePack] = [
    HostilePack(
      "aliases of aliases", says: "pack.yaml:1:4: error:",
      yaml: "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n"),
    HostilePack(
      "lists in lists", says: "pack.yaml:",
      yaml: SamplePack.yaml(more: "glossary: " + String(repeating: "[", count: 5000))),
    HostilePack("a merge key", says: nil, yaml: SamplePack.yaml(more: "<<: { id: other }")),
    HostilePack("a tag of a language", says: "pack.yaml:", yaml: "!!python/object/apply:os.system [ls]\n"),
    HostilePack("a large pack.yaml", says: "larger than 256 KB", yaml: String(repeating: "# x\n", count: 100_000)),
    HostilePack(
      "a newer format", says: "reads up to 1. Update gradus.",
      yaml: SamplePack.yaml().replacing("format: 1", with: "format: 2")),
    HostilePack(
      "a format that no number holds", says: "pack.yaml:1:9: error:",
      yaml: SamplePack.yaml().replacing("format: 1", with: "format: 99999999999999999999999")),
    HostilePack(
      "a version that no number holds", says: nil, yaml: SamplePack.yaml(version: "99999999999999999999.0.0")),
    HostilePack("gradus' own id", says: "belongs to gradus itself", yaml: SamplePack.yaml(id: "deep-learning")),
    HostilePack("the manual's id", says: "belongs to gradus itself", yaml: SamplePack.yaml(id: "manual")),
    HostilePack("a local id", says: "belongs to gradus itself", yaml: SamplePack.yaml(id: "local-0123")),
    HostilePack("an id that is a path", says: "is no id", yaml: SamplePack.yaml(id: "../../x")),
    HostilePack(
      "a lesson that lies elsewhere", says: nil,
      yaml: SamplePack.yaml().replacing("folder: sums", with: "folder: ../..")),
    HostilePack(
      "control characters in every field", says: nil,
      yaml: SamplePack.yaml().replacing("A small pack", with: "\"A\\e[2J\\u202Ekcap\"")
        .replacing("CC BY 4.0", with: "\"\\x9b2J\"").replacing("[Ada]", with: "[\"\\e]0;x\\a\"]")
        .replacing("Two sums.", with: "\"\\e[31m\""),
      lesson: SamplePack.lesson().replacing("Sums", with: "\"\\e[2J\"").replacing(
        "added", with: "\u{9B}31m\u{202E}added")),
    HostilePack(
      "a lesson that is no text", says: "sums/lesson.md:",
      lesson: String(decoding: [0x2D, 0x2D], as: UTF8.self)),
    HostilePack(
      "a large lesson", says: "sums/lesson.md:1:1: error:", lesson: String(repeating: "a b\n\n", count: 60_000)),
    HostilePack(
      "a huge line", says: "sums/lesson.md:", lesson: SamplePack.lesson(String(repeating: "a", count: 200_000))),
    HostilePack(
      "a table of a million cells", says: "sums/lesson.md:",
      lesson: SamplePack.lesson("|a|b|\n|---|---|\n" + String(repeating: "|1|2|\n", count: 40_000))),
    HostilePack(
      "quotes in quotes", says: "sums/lesson.md:", lesson: SamplePack.lesson(String(repeating: "> ", count: 1500) + "x")
    ),
    HostilePack(
      "lists in lists of Markdown", says: "sums/lesson.md:",
      lesson: SamplePack.lesson((0..<60).map { String(repeating: "  ", count: $0) + "- x\n" }.joined())),
    HostilePack(
      "emphasis that never ends", says: nil, lesson: SamplePack.lesson(String(repeating: "*a _b ", count: 600))),
    HostilePack(
      "brackets that never end", says: nil, lesson: SamplePack.lesson(String(repeating: "[a](", count: 900))),
    HostilePack(
      "numbers that overflow", says: nil,
      lesson: SamplePack.lesson(
        SamplePack.one.replacing("value: 4", with: "value: 1e999, digits: 99999999999999999999, within: [5, 1e400]")
      )
      .replacing("minutes: 1", with: "minutes: 99999999999999999999")),
    HostilePack(
      "a formula that never ends", says: nil,
      lesson: SamplePack.lesson(
        SamplePack.one.replacing("value: 4", with: "value: " + String(repeating: "(", count: 3000)))),
    HostilePack(
      "a network larger than memory", says: nil,
      lesson: SamplePack.lesson(
        "```experiment\nid: big\nkind: train\nsettings: { data: digits, model: mlp, layers: [64, 200000, 200000, 10] }\n```"
      )),
  ]
}

@Suite struct `A pack from a stranger` {
  let home = Home()

  @Test(arguments: HostilePack.all)
  func `is refused at its place, or shown without harm`(pack: HostilePack) {
    let folder = SamplePack.write(home, yaml: pack.yaml, lesson: pack.lesson)
    let ran = home.measured(["pack", "install", folder, "--yes"])
    if let says = pack.says {
      #expect(ran.status == 1)
      #expect(ran.errors.contains(says), "\(ran.errors)")
      #expect(home.installedNames == [])
    } else {
      #expect(ran.status == 0, "\(ran.errors)")
      for words in [["show", "mini:sums"], ["list"], ["pack", "list"], ["pack", "list", "--json"]] {
        let shown = home.measured(words)
        #expect(isHarmless(shown.output + shown.errors) && shown.status < 65, "\(words)")
        #expect(shown.isBounded, "\(words): \(shown.seconds) s, \(shown.peakMemory) bytes")
      }
    }
    #expect(isHarmless(ran.output + ran.errors))
    #expect(ran.isBounded, "\(ran.seconds) s, \(ran.peakMemory) bytes")
  }

  @Test func `with six thousand files in a folder is refused`() {
    let folder = SamplePack.write(home)
    for i in 0..<5001 { home.folder.write("", to: "course/data/\(i)") }
    let ran = home.run("pack", "install", folder, "--yes")
    #expect(ran.status == 1 && ran.errors.contains("more than 5,000 files"))
    #expect(home.installedNames == [])
  }

  /// Nothing that a terminal obeys.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && !(0x202A...0x202E).contains($0.value)
    }
  }
}
