@testable import Formula
@testable import Lessons
@testable import Proving
@testable import Terminal
@testable import Tutor

/// A lesson's file: read, bound, asked and shown. Nothing in it is run.
enum LessonSubject {
  static func take(_ bytes: [UInt8]) {
    let lesson: Lesson
    do throws(LessonUnreadable) {
      lesson = try Lesson(parsing: bytes, file: "lesson.md")
    } catch {
      return check(error.findings, lines: lineCount(bytes))
    }
    check(lesson.findings, lines: lineCount(bytes))
    for block in lesson.experiments { bind(block, of: lesson) }
    for question in lesson.questions { ask(question) }
    show(lesson)
  }

  private static func lineCount(_ bytes: [UInt8]) -> Int { 1 + bytes.count { $0 == 0x0A } }

  /// Each finding stands in the file and says something.
  static func check(_ findings: [Finding], lines: Int) {
    expect(findings.count <= 202, "\(findings.count) findings")
    for finding in findings {
      expect((1...lines + 1).contains(finding.place.line) && finding.place.column >= 1, "no place: \(finding.text)")
      expect(!finding.message.isEmpty && finding.message.utf8.count < 4000, "no message: \(finding.rule)")
    }
  }

  private static func bind(_ block: ExperimentBlock, of lesson: Lesson) {
    do throws(BindingFindings) {
      _ = try Bench(block, among: lesson.experiments) { _ in nil }
    } catch {
      expect(!error.findings.isEmpty, "refused without a reason: \(block.id)")
    }
  }

  /// A question that can be asked accepts its own key.
  private static func ask(_ question: Question) {
    _ = question.meaning
    for seed in 1...3 as ClosedRange<UInt64> {
      guard let variant = try? question.variant(seed: seed) else { continue }
      let presentation = Presentation(of: variant, seed: seed)
      expect(presentation.fits(variant), "an order that does not fit \(question.id)")
      for typed in ["", "1", "a", "ab", "0,5", "x; y"] + (variant.key?.accept.prefix(2) ?? []) {
        let given = variant.read(typed, as: presentation)
        if case .unreadable(let sentence) = given {
          expect(!sentence.isEmpty, "unreadable without a sentence")
        } else if question.kind != .open {
          _ = variant.verdict(on: given, key: nil, mistakes: [])
        }
      }
    }
  }

  private static func show(_ lesson: Lesson) {
    let pack = Pack(
      id: "p", title: "P", version: "1.0.0", license: "", language: "en", summary: "",
      entries: [.written(id: lesson.id, folder: ".")], folder: "/nowhere")
    let open = OpenLesson(lesson, of: pack)
    for medium in [
      Medium(width: 40, height: 12), Medium(width: 80, height: 24, rendering: .plain),
      Medium(width: 80, height: 24, rendering: .accessible),
    ] {
      for part in WholeLesson.parts(of: open) { ScreenSubject.check(Screen(part), medium) }
    }
  }
}
