import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite struct `The word wide` {
  private let folder = TemporaryFolder()

  private func study(
    _ rendering: Medium.Rendering = .rich, width: Int = 60, height: Int = 24, text: String? = nil
  ) -> Study {
    let path = folder.write(
      "---\nid: wide\ntitle: Wide\n---\n"
        + (text ?? """
          ```python
          loss = cross_entropy(model(inputs.to(device, non_blocking=True)), targets, reduction="mean") / steps
          loss.backward()
          ```
          """) + "\n\n## Next {#next}\n\nWords.\n", to: "lesson.md")
    let study = Study(
      medium: Medium(width: width, height: height, rendering: rendering, color: .none), isPaged: rendering == .rich)
    study.start(.study(path))
    return study
  }

  private func rows(_ frame: String?) -> [String] { (frame ?? "").split(separator: "\n").map(String.init) }

  @Test func `is named under code that is cut`() {
    let page = study().pages.joined()
    #expect(page.contains("non_blocki›"))
    #expect(page.contains("wide shows in full what does not fit into this window."))
    let fits = study(width: 120).pages.joined()
    #expect(!fits.contains("›") && !fits.contains("wide shows"))
  }

  @Test func `opens it, arrows move over it, and every key of leaving comes back`() {
    for key in [Key.character("q"), .enter, .escape, .control("d")] {
      let study = study()
      study.type("wide")
      #expect(study.session.wantsKeys)
      var rows = rows(study.frames.last)
      #expect(rows[0].hasPrefix(" columns 1–54 of 100") && rows[0].hasSuffix("q back"))
      #expect(rows[1].hasPrefix("    loss = cross_entropy(") && rows[1].hasSuffix("›"))
      rows = self.rows(study.press(.right, .right))
      #expect(rows[1].hasPrefix("   ‹ropy(model(inputs.to") && rows[1].hasSuffix("›"))
      rows = self.rows(study.press(.end))
      #expect(rows[0].hasPrefix(" columns 47–100 of 100"))
      #expect(rows[1].hasSuffix("reduction=\"mean\") / steps"))
      #expect(study.press(.right) == study.press(.end))
      #expect(self.rows(study.press(.left))[0].hasPrefix(" columns 39–92"))
      #expect(self.rows(study.press(.home))[0].hasPrefix(" columns 1–54"))
      study.press(.character("x"))
      study.feed(.key(key))
      #expect(!study.session.wantsKeys)
      #expect(study.type("").contains("Words."))
    }
  }

  @Test(arguments: [(40, 12), (60, 24), (100, 30)])
  func `fits every window, and takes a new size`(width: Int, height: Int) {
    let study = study(width: 40, height: 12)
    study.type("wide")
    study.press(.end)
    study.feed(.resized(Medium(width: width, height: height, rendering: .rich, color: .none)))
    let rows = (study.frames.last ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count <= height)
    #expect(rows.allSatisfy { $0.count < width }, "\(study.frames.last ?? "")")
    #expect(rows.contains { $0.hasSuffix("/ steps") })
  }

  @Test func `scrolls what is higher than the window too`() {
    let code = (1...30).map { "line\($0) = " + String(repeating: "x", count: 70) }.joined(separator: "\n")
    let study = study(text: "```\n\(code)\n```")
    study.type("wide")
    #expect(rows(study.frames.last)[0].contains("lines 1–21 of 30"))
    #expect(rows(study.press(.down))[0].contains("lines 2–22 of 30"))
    #expect(rows(study.press(.character(" ")))[0].contains("lines 10–30 of 30"))
    #expect(rows(study.press(.up))[0].contains("lines 9–29 of 30"))
    #expect(rows(study.press(.pageUp))[0].contains("lines 1–21 of 30"))
    #expect(rows(study.press(.pageDown))[0].contains("lines 10–30 of 30"))
  }

  @Test func `a folded table stands as one`() {
    let table =
      "| setting | what it does at first | what it does later |\n|---|---|---|\n| batch | less noise | sharper |"
    let study = study(width: 30, text: table)
    #expect(study.pages.joined().contains("what it does at first: less"))
    study.type("wide")
    #expect(rows(study.press(.right))[1].contains("what it does at first"))
  }

  @Test(arguments: [Medium.Rendering.plain, .accessible])
  func `in linear text its lines are printed whole behind a sentence`(rendering: Medium.Rendering) {
    let study = study(rendering)
    let shown = study.type("wide").split(separator: "\n").map(String.init)
    #expect(shown[0] == "In full, each line on one line however long it is:")
    #expect(shown.contains { $0.hasPrefix("loss = cross") && $0.hasSuffix("/ steps") })
    #expect(shown.contains("loss.backward()"))
    #expect(!study.session.wantsKeys)
  }

  @Test func `leaves a blank line above the prompt`() {
    let study = study()
    study.type("wide")
    var session = study.session
    let shown = session.receive(.key(.character("q"))).compactMap {
      if case .show(let lines) = $0 { lines } else { nil }
    }
    #expect(shown == [[Line()]])
  }

  @Test func `says so where nothing is wide`() {
    let study = study(width: 200)
    #expect(study.type("wide").contains("Nothing on the last pages is wider than this window."))
  }

  @Test func `comes back to the question behind it`() {
    let study = Study(medium: Medium(width: 40, height: 24, rendering: .rich, color: .none), isPaged: true)
    let path = folder.write(
      """
      ---
      id: asked
      title: Asked
      ---
      ### Which line zeroes the gradients? {#zero .single}
      ```python
      optimizer.step(); optimizer.zero_grad(set_to_none=True)
      ```
      - [x] The second
      - [ ] The first
        > It steps.

      > [!WHY] It says so.
      """, to: "asked.md")
    study.start(.study(path))
    study.type("")
    let prompt = study.session.prompt
    study.type("wide")
    #expect(study.session.wantsKeys)
    study.feed(.key(.character("q")))
    #expect(study.session.prompt == prompt && prompt.contains("a"))
  }
}
