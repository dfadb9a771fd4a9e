@testable import Lessons

/// What a pack holds beside its lessons.
enum PackSubject {
  static func take(_ bytes: [UInt8]) {
    let lines = 1 + bytes.count { $0 == 0x0A }
    do {
      let pack = try Pack(parsing: bytes, file: "pack.yaml", folder: "/nowhere")
      LessonSubject.check(pack.findings, lines: lines)
      LessonSubject.check(pack.courseFindings(), lines: lines)
    } catch {
      expect(!error.findings.isEmpty, "refused without a reason")
      LessonSubject.check(error.findings, lines: lines)
    }
  }

  static func takeTable(_ bytes: [UInt8]) {
    do {
      let table = try DataFile(parsing: bytes, name: "t", file: "t.csv")
      expect(table.features.allSatisfy(\.isFinite), "a number that is none")
      expect(table.labels.allSatisfy { (0..<table.classes).contains($0) }, "a label that is none")
    } catch {
      expect(!error.message.isEmpty, "refused without a reason")
    }
  }
}
