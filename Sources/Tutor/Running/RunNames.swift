import Elementary
import Experiments
import Formula
import Lessons
import Proving

/// How runs are told apart in words.
enum RunNames {
  /// Whether the names of the runs are too long for the ends of their curves, which then carry letters.
  static func areLettered(_ runs: [NamedRun]) -> Bool {
    runs.count > 1 && runs.contains { $0.title.count > 12 }
  }

  /// A run whose settings are those of its block.
  static let asWritten = "as written"

  /// The settings in which a run differs from its block: "batch 64, rule fixed, seed 2"; "as written" where none does.
  static func settings(of result: RunResult, besides bench: Bench) -> String {
    var parts = result.settings.differences(from: bench.settings).map { "\($0.0) \($0.1.text)" }
    if result.seed != 1 { parts.append("seed \(result.seed)") }
    return parts.isEmpty ? asWritten : parts.joined(separator: ", ")
  }

  /// Runs named by what tells them apart: "batch 8" and "batch 64", "seed 2"; in a sentence "at batch 8".
  static func apart(_ results: [RunResult]) -> [NamedRun] {
    let names = differing(results)
    let hasSeeds = Set(results.map(\.seed)).count > 1
    return results.map { result in
      var parts = names.map { "\($0) \(result.settings[$0].text)" }
      if hasSeeds { parts.append("seed \(result.seed)") }
      let words = parts.count > 1 ? "\(parts.dropLast().joined(separator: ", ")) and \(parts.last ?? "")" : parts.first
      return NamedRun(
        title: parts.joined(separator: ", "), result: result,
        spoken: words.map { "\(preposition(names, result)) \($0)" })
    }
  }

  /// The same where the names of the settings stand beside them: "8" and "64", "64, linear".
  static func byValue(_ results: [RunResult]) -> [NamedRun] {
    let names = differing(results), hasSeeds = Set(results.map(\.seed)).count > 1
    return apart(results).map { run in
      let values = names.map { run.result.settings[$0].text } + (hasSeeds ? ["seed \(run.result.seed)"] : [])
      return NamedRun(title: values.joined(separator: ", "), result: run.result, spoken: run.spoken)
    }
  }

  /// What a column of a measure is called beside columns of settings.
  static func column(of measure: String, in bench: Bench, besides settings: [String]) -> String {
    guard measure == "scaledRate" else {
      // "gradientError" is a name for formulas; people read "gradient error".
      return measure.contains(where: \.isUppercase) ? bench.kind.measure(measure)?.label ?? measure : measure
    }
    return settings.contains("rate") ? "scaled rate" : "rate"
  }

  /// The settings in which runs differ, in their kind's order.
  static func differing(_ results: [RunResult]) -> [String] {
    (results.first?.settings.all.map(\.name) ?? []).filter { name in Set(results.map { $0.settings[name] }).count > 1 }
  }

  /// "at batch 64", "with bug undivided".
  private static func preposition(_ names: [String], _ result: RunResult) -> String {
    guard let first = names.first, case .word = result.settings[first] else { return "at" }
    return "with"
  }

  /// A kept run in words: the settings that its slider moves, and others that were changed.
  static func kept(_ result: RunResult, of bench: Bench) -> String {
    let changed = result.settings.differences(from: bench.settings).map(\.0)
    let names = bench.settings.all.map(\.name).filter { name in
      changed.contains(name) || bench.sliders.contains { $0.name == name }
    }
    let parts = names.map { "\($0) \(result.settings[$0].text)" } + (result.seed == 1 ? [] : ["seed \(result.seed)"])
    return parts.isEmpty ? "the run of the lesson" : parts.joined(separator: ", ")
  }

  /// What the other run had instead: "rule fixed".
  static func difference(from result: RunResult, to other: RunResult) -> String {
    var parts = other.settings.differences(from: result.settings).map { "\($0.0) \($0.1.text)" }
    if other.seed != result.seed { parts.append("seed \(other.seed)") }
    return parts.joined(separator: ", ")
  }

  /// The command that gives the same run again.
  static func replay(_ lesson: OpenLesson, _ bench: Bench, changes: [(name: String, value: String)], seed: UInt64)
    -> String
  {
    // A list is typed without brackets and gaps, which shells would take for their own.
    let settings = changes.map { " \($0.name)=\($0.value.filter { !"[] ".contains($0) })" }.joined()
    return "gradus run \(lesson.name)/\(bench.id)\(settings) seed=\(seed)"
  }

  /// One line for the scroll after the slider: "descent · batch 16, rule fixed: 32 steps at rate 0.04, loss 0.313."
  static func summary(_ result: RunResult, of bench: Bench, sliders: [String]) -> String {
    // Where the lesson chose no sliders there are many: those that were moved are named, else the one worth most.
    let changed = result.settings.differences(from: bench.settings).map(\.0)
    let moved = sliders.filter { !bench.sliders.isEmpty || changed.contains($0) }
    let others = changed.filter { !sliders.contains($0) }
    let names = moved.isEmpty && others.isEmpty ? Array(sliders.prefix(1)) : moved + others
    let seed = result.seed == 1 ? [] : ["seed \(result.seed)"]
    let settings = (names.map { "\($0) \(result.settings[$0].text)" } + seed).joined(separator: ", ")
    var parts: [String] = []
    if let steps = RunSentence.number("steps", of: result) {
      let rate = RunSentence.number("scaledRate", of: result).map { " at rate \($0.shown)" } ?? ""
      let taken = "\(steps.shown) \(steps == 1 ? "step" : "steps")"
      parts.append(
        (result.isComplete ? taken : "stopped at step \(result.step.index) of \(result.step.count)") + rate)
    }
    // The loss along a line has no end to tell of, but the place that it is looked at from.
    let measure = bench.kind == .landscape ? "bottom" : RunSentence.mainMeasure(of: bench)
    let label = bench.kind == .landscape ? "loss" : measure
    if measure != "steps" { parts.append("\(label) \(RunSentence.shown(measure, of: result))") }
    return "\(bench.id) · \(settings): \(parts.joined(separator: ", "))."
  }
}

extension MeasureCall {
  /// The settings of the call as text, as one would type them.
  var changes: [(name: String, value: String)] {
    arguments.compactMap { argument in
      argument.value == .sweep ? nil : (argument.setting, argument.value.text)
    }
  }
}
