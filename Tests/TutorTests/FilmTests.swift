import Terminal
import Testing

@testable import Tutor

@Suite struct `Playing a run` {
  private static func slider(_ words: String = "slide descent batch=64") -> Study {
    let study = Study(
      medium: Medium(width: 80, height: 24, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    study.type(words)
    return study
  }

  @Test func `space plays the steps one after the other, and the picture of before comes back`() {
    let study = Self.slider()
    let before = study.frames.last
    #expect(!study.session.wantsTicks)
    let first = study.press(.character(" "))
    #expect(first.contains("Playing: step 1 of 8 · loss"))
    #expect(first.contains("space pauses"))
    #expect(study.session.wantsTicks)
    let frames = study.pass(moments: 200)
    let steps = frames.compactMap { $0.firstMatch(of: /step (\d) of 8/)?.1 }
    #expect(steps == ["2", "3", "4", "5", "6", "7"])
    #expect(frames.last == before)
    #expect(!study.session.wantsTicks)
  }

  @Test func `nothing is drawn while nothing moves`() {
    let study = Self.slider()
    study.press(.character(" "))
    // Eight steps over 75 moments.
    #expect(study.pass(moments: 9).isEmpty)
    #expect(study.pass(moments: 10).count == 1)
    #expect(Self.slider().pass(moments: 100).isEmpty)
  }

  @Test func `a pause holds it, arrows step, and space goes on`() {
    let study = Self.slider()
    study.press(.character(" "), .character(" "))
    #expect(study.frames.last?.contains("Paused at step 1 of 8") == true)
    #expect(!study.session.wantsTicks)
    #expect(study.pass(moments: 100).isEmpty)
    #expect(study.press(.right, .right).contains("Paused at step 3 of 8"))
    #expect(study.press(.left).contains("Paused at step 1 of 8"))
    #expect(study.press(.right, .character(" ")).contains("Playing: step 2 of 8"))
    #expect(study.pass(moments: 200).last?.contains("8 steps end at loss") == true)
  }

  @Test(arguments: [Key.enter, .escape, .character("q")])
  func `a key of leaving ends the playing only`(key: Key) {
    let study = Self.slider()
    study.press(.character(" "))
    #expect(study.press(key).contains("8 steps end at loss"))
    #expect(study.session.wantsKeys && !study.session.wantsTicks)
  }

  @Test func `another key ends it and does what it always does`() {
    let study = Self.slider()
    study.press(.character(" "))
    #expect(study.press(.right).contains("‹128›"))
    #expect(!study.session.wantsTicks)
  }

  @Test func `the axes stay where they are while it is played`() {
    func axis(_ frame: String) -> [String] {
      frame.split(separator: "\n").suffix(14).filter { $0.contains("┤") }.map { String($0.prefix { $0 != "┤" }) }
    }
    let study = Self.slider("slide scaling")
    let whole = axis(study.frames.last ?? "")
    study.press(.character(" "))
    let frames = study.pass(moments: 100)
    #expect(frames.count > 5)
    #expect(frames.allSatisfy { axis($0) == whole })
  }

  @Test func `play is a word: in the slider's line, at the prompt, and in linear text step by step`() {
    let study = Self.slider()
    #expect(study.word("play").contains("Playing: step 1 of 8"))
    study.press(.escape, .escape)
    study.type("play")
    #expect(study.frames.last?.contains("Playing: step 1 of 8") == true)
    let linear = Study(medium: Medium(rendering: .accessible, color: .none))
    linear.start(.study("12"))
    #expect(linear.type("play").contains("No experiment has been shown yet."))
    linear.type("run descent batch=64")
    let told = linear.type("play")
    #expect(told.contains("descent, from its first step to its last:"))
    for step in 1...8 { #expect(told.contains("step \(step): loss ")) }
  }
}

@Suite struct `Saving a picture` {
  private static func study(_ words: String...) -> Study {
    let study = Study(
      medium: Medium(width: 80, height: 24, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    for line in words { study.type(line) }
    return study
  }

  @Test func `s writes the picture under a name made of the settings`() {
    let study = Self.study("slide descent batch=64")
    #expect(study.press(.character("s")).contains("Saved as descent-batch-64.svg, in the folder"))
    #expect(study.files.map(\.name) == ["descent-batch-64.svg"])
    #expect(study.files.first?.text.contains("<svg") == true)
    study.word("rule linear")
    study.word("seed 7")
    study.word("save")
    study.word("save mine.svg")
    #expect(study.files.map(\.name).suffix(2) == ["descent-batch-64-rule-linear-seed-7.svg", "mine.svg"])
  }

  @Test func `at the prompt it is the picture shown last`() {
    let study = Self.study("save")
    #expect(study.pages.last?.contains("No picture is on the screen to save.") == true)
    #expect(study.files.isEmpty)
    study.type("run scaling")
    study.type("save")
    study.type("save my picture")
    study.type("run noise")
    study.type("save")
    #expect(study.files.map(\.name) == ["scaling.svg", "my picture.svg", "noise.svg"])
  }

  @Test func `what could not be written is said`() {
    let study = Self.study("slide descent")
    study.feed(.notWritten(reason: "The file “x” cannot be written: permission denied."))
    #expect(study.frames.last?.contains("permission denied") == true)
  }
}
