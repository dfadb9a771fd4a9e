import Foundation
import TestSupport
import Testing

@Suite struct `A new pack` {
  let home = Home()

  @Test func `is made, holds what it claims, and is left alone the second time`() throws {
    let made = home.run("pack", "new", "signals")
    #expect(made.status == 0)
    #expect(made.output.contains("signals/01-step-size/lesson.md"))
    #expect(made.output.contains("gradus pack preview signals"))
    #expect(home.run("prove", "signals/01-step-size/lesson.md").status == 0)
    home.folder.write("mine", to: "signals/pack.yaml")
    let again = home.run("pack", "new", "signals/")
    #expect(again.status == 1)
    #expect(
      again.errors == "There is something in “signals” already; it is left as it is. Name a new folder.\n")
    #expect(home.folder.read("signals/pack.yaml") == "mine")
  }

  @Test func `needs a name that can be an id, and a folder that can be written`() {
    let named = home.run("pack", "new", "My Course")
    #expect(named.status == 64)
    #expect(named.errors.hasSuffix("my-course would do.\n"))
    home.folder.write("a file", to: "taken")
    let refused = home.run("pack", "new", "taken/signals")
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("The pack was not made. "))
  }

  @Test func `is previewed in a pipe once, and in a terminal until q, again at each save`() throws {
    home.run("pack", "new", "signals")
    let printed = home.run("pack", "preview", "signals")
    #expect(printed.status == 0)
    #expect(printed.output.contains("How far may a step go?") && printed.output.hasSuffix("Findings: none\n"))
    let missing = home.run("pack", "preview", "nowhere")
    #expect(missing.status == 64)

    let terminal = home.open("pack", "preview", "signals")
    terminal.wait(for: "no findings")
    let file = "signals/01-step-size/lesson.md"
    let text = try #require(home.folder.read(file))
    home.folder.write(text.replacing("title: How far may a step go?", with: "title: Saved anew"), to: file)
    terminal.wait(for: "Saved anew")
    terminal.send("q")
    #expect(terminal.exitStatus == 0)
  }
}
