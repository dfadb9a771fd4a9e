public import Lessons

/// Looks at a pack, or at one lesson, and collects everything that its author should change.
///
/// ```swift
/// let findings = Checker(pack: folder).findings  // form alone: nothing is trained
/// ```
public struct Checker: Sendable {
  private let read: [Finding]
  private let pack: CheckedPack?
  let lessons: [CheckedLesson]
  private let rules: [Rule]

  /// Reads the pack in a folder.
  ///
  /// - Parameter before: the folder of the version whose ids must be found again.
  public init(pack folder: String, before: String? = nil) {
    let old = before.flatMap { try? Pack(folder: $0) }
    do throws(PackUnreadable) {
      self.init(CheckedPack(try Pack(folder: folder), before: old))
    } catch {
      self.init(read: error.findings, pack: nil, lessons: [])
    }
  }

  /// Reads a lesson's file alone.
  public init(lesson file: String) {
    do {
      let (pack, lesson) = try Pack.holding(lessonAt: file)
      var tables = TableShelf(of: pack)
      guard let text = LessonText(ofLessonAt: file) else {
        self.init(read: lesson.findings, pack: nil, lessons: [])
        return
      }
      let checked = CheckedLesson(lesson, text: text, pack: pack, isDraft: pack.isDraft, tables: &tables)
      self.init(read: checked.readingFindings, pack: nil, lessons: [checked])
    } catch let refused as LessonUnreadable {
      self.init(read: refused.findings, pack: nil, lessons: [])
    } catch {
      preconditionFailure("A lesson is read or refused with findings, not with \(error).")
    }
  }

  init(_ pack: CheckedPack, rules: [Rule] = Rule.all) {
    let course = pack.pack.courseFindings().filter { $0.rule == "circle" }
    self.init(
      read: pack.pack.findings + course + pack.pack.assignmentFindings() + pack.unreadable
        + pack.lessons.flatMap(\.readingFindings),
      pack: pack, lessons: pack.lessons, rules: rules)
  }

  init(read: [Finding] = [], pack: CheckedPack? = nil, lessons: [CheckedLesson], rules: [Rule] = Rule.all) {
    self.read = read
    self.pack = pack
    self.lessons = lessons
    self.rules = rules
  }
}

extension Checker {
  /// All that is found without running anything, sorted by place.
  public var findings: [Finding] { (read + rules.flatMap(findings)).settled }

  /// What is found by running, a part for each experiment; a lesson with an error is run as far as it can be.
  public var runChecks: [RunCheck] {
    rules.flatMap { rule -> [RunCheck] in
      guard case .runs(let check) = rule.check else { return [] }
      return lessons.flatMap(check)
    }
  }

  /// What a rule finds.
  private func findings(_ rule: Rule) -> [Finding] {
    var report = Report(rule.name)
    switch rule.check {
    case .pack(let check): if let pack { check(pack, &report) }
    case .lesson(let check): for lesson in lessons { check(lesson, &report) }
    case .question(let check):
      for lesson in lessons {
        for question in lesson.lesson.questions { check(question, lesson, &report) }
      }
    case .runs: break
    }
    return report.findings
  }
}

extension [Finding] {
  /// So many are told of a file; the rest is counted.
  private static let most = 100

  /// Each once, sorted by place, at most a hundred of a file and then how many more.
  public var settled: [Finding] {
    var seen: Set<String> = [], byFile: [String: [Finding]] = [:]
    for finding in self where seen.insert("\(finding.place)\(finding.message)").inserted {
      byFile[finding.place.file, default: []].append(finding)
    }
    return byFile.keys.sorted().flatMap { file -> [Finding] in
      let all = byFile[file, default: []]
      // Errors are kept before warnings where not all are.
      let ranked = all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
      var told = ranked.prefix(Self.most).sorted { ($0.place, $0.message) < ($1.place, $1.message) }
      if all.count > told.count, let last = told.last {
        told.append(
          Finding(place: last.place, severity: .warning, rule: "more", message: "And \(all.count - told.count) more."))
      }
      return told
    }
  }
}
