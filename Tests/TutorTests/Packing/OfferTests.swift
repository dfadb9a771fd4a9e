import Lessons
import Terminal
import Testing

@testable import Tutor

@Suite struct `The offer of a pack` {
  private func finding(_ severity: Finding.Severity) -> Finding {
    Finding(place: Place(file: "lesson.md", line: 1, column: 1), severity: severity, rule: "r", message: "m")
  }

  private func text(_ findings: [Finding]?) -> String {
    Screen(PackScreens.condition(findings)).lines(for: Medium(width: 120, rendering: .plain)).map(\.text).joined()
  }

  @Test func `says how much of it is broken`() {
    #expect(text([]) == "")
    #expect(text([finding(.warning)]) == "")
    #expect(text([finding(.error)]) == "1 thing in it is broken, and will be shown as broken or left out.")
    #expect(
      text([finding(.error), finding(.warning), finding(.error)])
        == "2 things in it are broken, and will be shown as broken or left out.")
  }

  @Test func `says when not all of it was looked at`() {
    #expect(text(nil) == "It is large, so not all of it was looked at for mistakes.")
  }
}
