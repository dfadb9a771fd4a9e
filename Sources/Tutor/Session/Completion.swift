import Experiments
import Lessons
import Proving

/// What Tab offers: words, lessons, sections, experiments, pages of the manual, setting names and their values.
struct Completion: Sendable {
  var lessons: [String] = []
  var sections: [String] = []
  var experiments: [String] = []
  /// The pages of the manual.
  var pages: [String] = []
  /// The settings of each experiment, with the values worth offering.
  var settings: [String: [(name: String, values: [String])]] = [:]
  /// The experiments that are puzzles too.
  var puzzles: [String] = []
  /// The experiment shown last, whose settings are words at the prompt.
  var shown: String?

  /// The words that may stand where the cursor is, for the line up to there.
  func candidates(for line: String) -> [String] {
    var parts = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let typed = line.last == " " || line.isEmpty ? "" : parts.removeLast()
    return offers(behind: parts, typed).filter { $0.hasPrefix(typed) }
  }

  private func offers(behind parts: [String], _ typed: String) -> [String] {
    guard let first = parts.first else {
      let names = shown.flatMap { settings[$0] }?.map(\.name) ?? []
      return Word.all.map(\.name.rawValue).filter { $0 != "batch" || names.contains("batch") || names.isEmpty }
        + names
        .filter { $0 != "batch" }
    }
    if let shown, let values = settings[shown]?.first(where: { $0.name == first })?.values { return values }
    switch Word.named(first)?.argument {
    case .section: return sections
    case .lesson where Word.named(first)?.name == .quiz:
      return lessons + ["all", "exam", "missed", "tag", "count", "seed"]
    case .lesson: return lessons
    case .page: return parts.count == 1 ? pages : []
    case .word: return parts.count == 1 ? Word.all.map(\.name.rawValue) : []
    case .experiment where Word.named(first)?.name == .puzzle: return parts.count == 1 ? puzzles : ["seed="]
    case .experiment: return parts.count == 1 ? experiments : assignments(parts[1], typed)
    case .setting, nil: return first == "new" ? ["seed"] : []
    case Word.Argument.none?: return []
    }
  }

  /// `batch=` and, behind the sign, its values.
  private func assignments(_ experiment: String, _ typed: String) -> [String] {
    guard let settings = settings[experiment] else { return [] }
    guard let sign = typed.firstIndex(of: "=") else {
      return settings.map { "\($0.name)=" } + ["seed="] + (puzzles.contains(experiment) ? ["puzzle"] : [])
    }
    let name = String(typed[..<sign])
    return settings.first { $0.name == name }?.values.map { "\(name)=\($0)" } ?? []
  }
}

extension Session {
  /// What can be completed at the prompt now.
  func completions(for line: String) -> [String] {
    let written = library.packs.flatMap(\.entries).compactMap { entry in
      if case .written(let id, _) = entry { id } else { nil }
    }
    var completion = Completion(lessons: written, pages: library.manual?.names ?? [])
    if let lesson = reader?.lesson {
      completion.sections = lesson.lesson.sections.map(\.id)
      completion.experiments = lesson.lesson.experiments.map(\.id)
      completion.puzzles = completion.experiments.filter { lesson.bench($0)?.puzzle != nil }
      for bench in lesson.lesson.experiments.compactMap({ lesson.bench($0.id) }) {
        completion.settings[bench.id] = bench.kind.settings.map { spec in
          let stops = bench.sliders.first { $0.name == spec.name }?.stops.map(\.text)
          return (spec.name, stops ?? spec.words)
        }
      }
    }
    completion.shown = play?.bench.id
    return completion.candidates(for: line)
  }
}

extension SettingSpec {
  /// The words that the setting may be; none where it is a number.
  var words: [String] {
    if case .words(let words) = domain { words } else { [] }
  }
}
