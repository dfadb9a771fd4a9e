import Terminal
import TestSupport
import Testing

@testable import Tutor

/// What a learner sees of lesson 12 from the first screen to the last, on every kind of screen.
@Suite struct `Lesson 12 looks` {
  struct Look: Sendable, CustomTestStringConvertible {
    let width: Int
    let rendering: Medium.Rendering

    var medium: Medium { Medium(width: width, height: width == 40 ? 12 : 24, rendering: rendering, color: .none) }
    var testDescription: String { "\(rendering)-\(width)" }

    static let all = [40, 80, 120].flatMap { width in
      Medium.Rendering.allCases.map { Look(width: width, rendering: $0) }
    }
  }

  @Test(arguments: Look.all)
  func `as it was looked at`(look: Look) {
    let study = Study(medium: look.medium, isPaged: look.rendering == .rich)
    var transcript = study.start() + "\n"
    func type(_ line: String) {
      transcript += "\n> \(line)\n\(study.type(line))\n"
    }
    for line in ["", "c", "", "c"] { type(line) }
    if look.rendering == .rich {
      type("slide descent")
      study.press(.down, .right, .right)
      transcript += "\n(slider: rule linear)\n\(study.press(.up, .end))\n"
      transcript += "\n(slider: left)\n\(study.feed(.key(.character("q"))))\n"
    } else {
      for line in ["rule linear", "batch 512"] { type(line) }
    }
    for line in [
      "run noise", "run warmup", "goto check", "zz", "hint", "d", "b", "", "a", "b", "c", "d", "", "contents",
    ] {
      type(line)
    }
    for line in ["about", "lessons", "help", "progress", "interview", "one learns by doing", "a", "home"] { type(line) }
    expectSnapshot(transcript, named: look.testDescription)
  }

  @Test(arguments: Look.all)
  func `in lines that fit`(look: Look) {
    let study = Study(medium: look.medium, isPaged: look.rendering == .rich)
    study.start(.study("12"))
    _ = study.studyToTheEnd()
    for line in (study.pages + study.frames).joined(separator: "\n").split(separator: "\n") {
      #expect(line.count <= look.width, "\(line)")
    }
  }
}
