import Foundation
import TestSupport
import Testing

/// Images of lessons on real terminals, from their files to the cells.
@Suite struct `Images of a lesson` {
  let home = Home()

  private static let text = """
    ---
    id: one
    title: One
    summary: A lesson with a picture.
    level: beginner
    minutes: 1
    ---
    Before the picture.

    ![Red above blue](../red.png)

    Behind the picture, ![a digit](digit.png) in running text.

    ## Second {#second}

    The end.

    """

  /// Writes a pack with a lesson, red above blue in 64 × 48 pixels.
  private func makePack(_ text: String = Self.text) -> String {
    home.folder.write(
      "format: 1\nid: mini\ntitle: Mini\nversion: 1.0.0\nlicense: MIT\nlanguage: en\nsummary: S\n"
        + "lessons: [{ id: one, folder: one }]\n", to: "mini/pack.yaml")
    home.folder.write(picture([255, 0, 0], [0, 0, 255]), to: "mini/red.png")
    home.folder.write(picture([0, 0, 0], [0, 0, 0]), to: "mini/one/digit.png")
    home.folder.write(text, to: "mini/one/lesson.md")
    return home.folder.file("mini/one/lesson.md")
  }

  private func picture(_ upper: [UInt8], _ lower: [UInt8]) -> [UInt8] {
    PNGSample.file(width: 64, height: 48) { _, y in y < 24 ? upper : lower }
  }

  /// The rows of the screen that show the picture, each as its colours.
  private func colors(_ screen: TerminalScreen) -> [Set<String>] {
    screen.cells.map { row in
      Set(
        row.filter { $0.background != "default" || "▀▄".contains($0.text) }.map { "\($0.foreground)/\($0.background)" })
    }.filter { !$0.isEmpty }
  }

  @Test(arguments: [
    (["COLORTERM": "truecolor"], "#ff0000", "#0000ff"), (["TERM": "xterm-256color"], "196", "21"),
    (["TERM": "tmux-256color", "COLORTERM": ""], "196", "21"),
  ])
  func `are drawn in cells where there are colours`(variables: [String: String], upper: String, lower: String) {
    let pty = home.open(["study", makePack()], with: variables)
    pty.wait { $0.has("Red above blue") && $0.line.hasSuffix("›") }
    let screen = pty.screen
    // 14 rows of 37 columns, the upper half of them red.
    #expect(colors(screen).count == 14)
    #expect(colors(screen).prefix(7).allSatisfy { $0 == ["default/\(upper)"] })
    #expect(colors(screen).suffix(7).allSatisfy { $0 == ["default/\(lower)"] })
    #expect(screen.cells.map { $0.count { $0.background != "default" } }.max() == 37)
    let caption = screen.cell(at: "Red above blue")
    #expect(caption?.isItalic == true && caption?.background == "default")
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
  }

  @Test(arguments: [
    ([], ["NO_COLOR": "1"], " Image: Red above blue (../red.png)"),
    ([], ["TERM": "xterm"], " Image: Red above blue (../red.png)"),
    ([], ["TERM": "dumb"], "Image: Red above blue (../red.png)"),
    (["--plain"], [:], "Image: Red above blue (../red.png)"),
    (["--accessible"], [:], "Image: Red above blue"), ([], ["LANG": "C"], " Image: Red above blue (../red.png)"),
    ([], ["ACCESSIBLE": "1", "COLORTERM": "truecolor"], "Image: Red above blue"),
  ])
  func `are words everywhere else`(options: [String], variables: [String: String], words: String) {
    let pty = home.open(options + ["show", makePack()], with: variables)
    #expect(pty.exitStatus == 0)
    #expect(pty.screen.rows.contains(words), "\(pty.text)")
    #expect(colors(pty.screen).isEmpty)
  }

  @Test func `are words in a pipe`() {
    let path = makePack()
    #expect(home.run("show", path).output.contains("\nImage: Red above blue (../red.png)\n"))
    #expect(home.run(["show", path], with: ["COLORTERM": "truecolor"]).output.contains("\u{1B}") == false)
    #expect(home.run(["--accessible", "show", path]).output.contains("\nImage: Red above blue\n"))
  }

  @Test(arguments: [(40, 12, 7, 19), (60, 16, 9, 24), (80, 24, 14, 37), (120, 40, 24, 64), (200, 60, 24, 64)])
  func `fit the window, and no page ends within them`(columns: Int, rows: Int, height: Int, width: Int) {
    let pty = home.open(["study", makePack()], with: ["COLORTERM": "truecolor"], columns: columns, rows: rows)
    pty.wait { $0.has("Before the picture.") && $0.line.hasSuffix("›") }
    // In a low window the picture has the next page.
    if !pty.screen.has("Red above blue") { pty.send("\r") }
    pty.wait { $0.has("Red above blue") && $0.line.hasSuffix("›") }
    let picture = colors(pty.screen)
    #expect(picture.count == height)
    #expect(pty.screen.cells.map { $0.count { $0.background != "default" || $0.text == "▀" } }.max() == width)
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
  }

  @Test func `are drawn in an installed pack, and anew in a preview when the file changes`() {
    let path = makePack()
    #expect(home.run(["pack", "install", home.folder.file("mini"), "--yes"]).status == 0)
    let installed = home.open(["show", "mini:one"], with: ["COLORTERM": "truecolor"], rows: 40)
    #expect(installed.exitStatus == 0)
    #expect(colors(installed.screen).count == 24)
    let preview = home.open(["pack", "preview", path], with: ["COLORTERM": "truecolor"], rows: 40)
    preview.wait { $0.isAlternate && colors($0).first == ["default/#ff0000"] }
    home.folder.write(picture([0, 255, 0], [0, 0, 255]) + [0], to: "mini/red.png")
    preview.wait { colors($0).first == ["default/#00ff00"] }
    preview.send("q")
    #expect(preview.exitStatus == 0)
  }

  @Test func `that cannot be drawn are told to their author, and to the learner in a word`() {
    let path = makePack(
      Self.text + "\n![Gone](gone.png)\n\n![Torn](torn.png)\n\n![Away](https://a.org/a.png)\n\n![](../red.png)\n")
    home.folder.write(Array(picture([1, 2, 3], [4, 5, 6]).prefix(4000)), to: "mini/one/torn.png")
    let checked = home.run("pack", "check", home.folder.file("mini"))
    for finding in [
      "one/lesson.md:18:3: error: There is no image “gone.png”.",
      "one/lesson.md:20:3: error: The image “torn.png” ends before its end.",
      "one/lesson.md:22:3: warning: The image “https://a.org/a.png” lies elsewhere and is not fetched: only its description is shown.",
      "one/lesson.md:24:1: warning: The image “../red.png” has no description.",
    ] {
      #expect(unwrapped(checked.output).contains(finding), "\(checked.output)")
    }
    let shown = home.open(["show", path], with: ["COLORTERM": "truecolor"], rows: 80)
    #expect(shown.exitStatus == 0)
    #expect(shown.screen.has(" Gone (gone.png: the picture is missing)"))
    #expect(shown.screen.has(" Torn (torn.png: the picture cannot be read)"))
    #expect(shown.screen.has(" Away (https://a.org/a.png)"))
  }

  /// Nothing is started, and no time spent, where no figure is to be drawn.
  @Test func `cost nothing where there are none`() throws {
    let trace = home.folder.file("trace")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return }
    let ran = Piped(
      [
        "/usr/bin/strace", "-f", "-o", trace, "-e", "trace=execve,clone,clone3,vfork", builtProgram("gradus"), "show",
        "12",
      ],
      environment: home.environment())
    #expect(ran.status == 0)
    #expect(home.folder.read("trace")?.contains("gradus-picture") == false)
  }
}
