import Foundation
import TestSupport
import Testing

@Suite struct `gradus pack check` {
  let home = Home()

  static let lesson = """
    ---
    id: sample
    title: A sample
    summary: It is checked.
    level: beginner
    minutes: 1
    ---
    Words.

    ### How much? {#much .single about=introduction}
    - [x] One
    - [X] Two

    > [!WHY] Because.

    """

  @Test func `reports each finding with its line, and exits with 1`() {
    home.folder.write(Self.lesson, to: "draft/lesson.md")
    let ran = home.run("pack", "check", "draft", "--fast")
    #expect(ran.status == 1)
    #expect(ran.errors == "")
    #expect(
      ran.output == """
        draft/lesson.md:12:3: error: A second option is ticked.
            - [X] Two
              ^
            Keep one [x], or make the question .multiple.

        1 error

        """)
    #expect(
      home.run("--accessible", "pack", "check", "draft/lesson.md").output == """
        draft/lesson.md:12:3: error: A second option is ticked.
            - [X] Two
            Keep one [x], or make the question .multiple.

        1 error

        """)
    #expect(
      home.run("pack", "check", "draft", "--github").output
        == "::error file=draft/lesson.md,line=12,col=3,title=question::A second option is ticked. Keep one [x], or make the "
        + "question .multiple.\n")
    #expect(home.run("pack", "check", "draft", "--json").output.hasPrefix(#"[{"file":"draft/lesson.md","line":12,"#))
  }

  @Test func `has the pixels of pictures read, which right checksums do not vouch for`() {
    let broken = PNGSample.file([
      PNGSample.header(width: 2, height: 2), PNGSample.part("IDAT", [1, 2, 3, 4]), PNGSample.part("IEND", []),
    ])
    home.folder.write(broken, to: "broken.png")
    home.folder.write(PNGSample.file(width: 1, height: 900) { _, _ in [0, 0, 0] }, to: "thin.png")
    let images = "![Noise](broken.png)\n\n![A line](thin.png)\n\nAgain ![noise](broken.png)."
    home.folder.write(Self.lesson.replacing("- [X]", with: "- [ ]").replacing("Words.", with: images), to: "p.md")
    #expect(home.run("pack", "check", "p.md", "--fast").output == "")
    let ran = home.run("pack", "check", "p.md")
    #expect(ran.status == 1 && ran.errors == "")
    #expect(
      ran.output == """
        p.md:8:3: error: The pixels of the image “broken.png” cannot be read.
            ![Noise](broken.png)
              ^
            Save the picture again.

        p.md:12:9: error: The pixels of the image “broken.png” cannot be read.
            Again ![noise](broken.png).
                    ^
            Save the picture again.

        2 errors

        """)
    #expect(home.run("pack", "check", "p.md", "--json").output.contains(#""rule":"image-file""#))
  }

  @Test func `warnings alone exit with 0, and what is good is silent`() {
    home.folder.write(
      Self.lesson.replacing("- [X]", with: "- [ ]").replacing("> [!WHY] Because.", with: ""), to: "w.md")
    let warned = home.run("pack", "check", "w.md")
    #expect(warned.status == 0)
    #expect(warned.output.hasPrefix("w.md:10:1: warning: The question has no explanation.\n"))
    #expect(warned.output.hasSuffix("\n1 warning\n"))
    home.folder.write(Self.lesson.replacing("- [X]", with: "- [ ]"), to: "good.md")
    let good = home.run("pack", "check", "good.md")
    #expect((good.output, good.errors, good.status) == ("", "", 0))
    #expect(home.run("pack", "check", "good.md", "--json").output == "[]\n")
  }

  @Test func `runs claims unless it is to be fast, and makes no record`() {
    let claim = """
      ```experiment
      id: walk
      kind: descent
      claims: [{ text: It rises., expect: loss > 100, seeds: 2 }]
      ```

      """
    home.folder.write(Self.lesson.replacing("- [X]", with: "- [ ]").replacing("Words.", with: claim), to: "c.md")
    #expect(home.run("pack", "check", "c.md", "--fast").status == 0)
    let ran = home.run("pack", "check", "c.md")
    #expect(ran.status == 1)
    #expect(ran.output.contains("c.md:11:37: error: The claim “It rises.” holds on 0 of 2 seeds, not on 2."))
    #expect(ran.output.contains("See it: gradus run c.md/walk seed=1"))
    let again = home.run("run", "c.md/walk", "seed=1")
    #expect(
      again.status == 0 && again.output.hasSuffix("the same again: gradus run c.md/walk seed=1\n"), "\(again.output)")
    #expect(home.run("prove", "c.md").output.contains("  gradus run c.md/walk seed=1\n"))
    home.folder.write(home.folder.read("c.md") ?? "", to: "My lesson/lesson.md")
    #expect(
      home.run("run", "My lesson/lesson.md/walk").output.contains("gradus run 'My lesson/lesson.md'/walk seed=1\n"))
    #expect(
      home.run("prove", "My lesson/").errors
        == "There is no lesson “My lesson/”. Did you mean My lesson/lesson.md?\n")
    #expect(!home.folder.names.contains { $0.hasPrefix("record") && !$0.hasPrefix("record/packs") && $0 != "record" })
  }

  @Test func `what there is not to check is wrong usage`() {
    let ran = home.run("pack", "check", "nowhere")
    #expect(ran.status == 64)
    #expect(ran.errors == "There is no file or folder “nowhere”.\n")
    #expect(home.run("pack", "check").status == 64)
    #expect(home.run("pack", "check", ".", "--against", "nowhere").status == 64)
    #expect(home.run("pack", "check", ".", "--json", "--github").status == 64)
  }

  @Test func `Ctrl+C stops the runs`() {
    let slow = """
      ```experiment
      id: long
      kind: train
      settings: { data: two-classes, samples: 4096, model: mlp, layers: [2, 512, 2], batch: 1, epochs: 100 }
      claims: [{ text: It learns., expect: loss < first(loss) }]
      ```

      """
    home.folder.write(Self.lesson.replacing("Words.", with: slow), to: "slow.md")
    let pty = home.open("pack", "check", "slow.md")
    pty.wait { $0.has("0 of") || $0.has("experiments") }
    pty.send("\u{3}")
    #expect(pty.exitStatus == 130)
  }
}
