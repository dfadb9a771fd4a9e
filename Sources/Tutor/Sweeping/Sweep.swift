import Experiments
import Lessons
import Proving
import Text

/// The runs over one or two settings, or over seeds, that were given by hand.
struct Sweep: Sendable {
  let bench: Bench
  /// From left to right, then from bottom to top; empty where only the seed varies.
  let axes: [SweepAxis]
  let seeds: [UInt64]
  /// The seeds as typed: `1..20`.
  let seedText: String
  /// The settings that stay, as typed.
  let fixed: [(name: String, value: String)]
  /// What the picture shows.
  let measure: String
  /// The runs, seed by seed for each value of the first axis, then of the second.
  let trials: [Trial]

  /// A sweep makes at most so many runs.
  static let mostRuns = 2000
}

extension Sweep {
  /// Reads `name=value` words, of which one or two name several values.
  ///
  /// - Throws: `SettingError` for what cannot be read, `RunRefused` for a run that needs too much.
  init(_ words: [String], measure: String?, seed: UInt64?, of bench: Bench) throws {
    self.bench = bench
    var axes: [SweepAxis] = [], fixed: [(name: String, value: String)] = []
    var seeds = [seed ?? 1], seedText = "\(seed ?? 1)"
    for word in words {
      let (name, value) = try Sweep.parts(of: word)
      if name == "seed" {
        let axis = try SweepAxis(seeds: value)
        seeds = try axis?.values.compactMap { UInt64($0) } ?? [RunArguments([word]).seed ?? 1]
        seedText = axis?.text ?? "\(seeds[0])"
        continue
      }
      guard let spec = bench.kind.setting(name) else {
        _ = try bench.trial([(name, value)])
        continue
      }
      if let axis = try SweepAxis(name, value, of: spec) {
        axes.removeAll { $0.name == name }
        axes.append(axis)
      } else {
        fixed.removeAll { $0.name == name }
        fixed.append((name, value))
      }
    }
    guard axes.count <= 2 else {
      let names = axes.map(\.name)
      throw SettingError(
        setting: names[2],
        message: "A sweep goes over one or two settings, not over \(names.dropLast().joined(separator: ", ")) and "
          + "\(names[names.count - 1]).")
    }
    guard !axes.isEmpty || seeds.count > 1 else {
      let name =
        bench.sliders.first?.name ?? bench.sweep?.name ?? (bench.kind.setting("batch") == nil ? "seed" : "batch")
      let own = bench.sweeps.isEmpty ? "" : " The lesson's own sweep is drawn by run \(bench.id)."
      throw SettingError(
        setting: name, message: "Nothing is swept: no setting was given several values.",
        advice: "Write, for instance, \(name)=1,2,4 or \(name)=\(name == "seed" ? "1..20" : "1..8").\(own)")
    }
    (self.axes, self.fixed, self.seeds, self.seedText) = (axes, fixed, seeds, seedText)
    self.measure = try Sweep.measure(measure, of: bench)
    let count = axes.reduce(seeds.count) { $0 * $1.values.count }
    guard count <= Sweep.mostRuns else {
      throw SettingError(
        setting: axes.first?.name ?? "seed", message: "That is \(count) runs; a sweep makes at most \(Sweep.mostRuns).")
    }
    trials = try Sweep.trials(of: bench, axes, seeds, fixed)
  }

  /// The sweep over two settings that a block names; nil where it names none.
  init?(of bench: Bench, seed: UInt64) throws {
    guard bench.sweeps.count == 2 else { return nil }
    self.bench = bench
    axes = bench.sweeps.map { sweep in
      let values = sweep.stops.map(\.text)
      return SweepAxis(name: sweep.name, values: values, text: values.joined(separator: ","))
    }
    (seeds, seedText, fixed) = ([seed], "\(seed)", [])
    measure = RunSentence.mainMeasure(of: bench)
    trials = try Sweep.trials(of: bench, axes, seeds, fixed)
  }

  private static func parts(of word: String) throws -> (String, String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw SettingError(
        setting: parts.first ?? word, message: "“\(visible(word))” is not a setting.",
        advice: "Settings are typed as name=value, name=1..512 or name=1,2,4.")
    }
    return (parts[0], parts[1])
  }

  private static func measure(_ name: String?, of bench: Bench) throws -> String {
    guard let name else { return RunSentence.mainMeasure(of: bench) }
    let names = bench.kind.measures.filter { !$0.isPath }.map(\.name)
    if let known = names.first(where: { $0.lowercased() == name.lowercased() }) { return known }
    let advice = Nearest.match(name.lowercased(), in: names).map { "Did you mean \($0)?" }
    throw SettingError(
      setting: "measure", message: "\(bench.id) has no measure “\(visible(name))”.",
      advice: advice ?? "It has: \(names.joined(separator: ", ")).")
  }

  private static func trials(
    of bench: Bench, _ axes: [SweepAxis], _ seeds: [UInt64], _ fixed: [(name: String, value: String)]
  ) throws -> [Trial] {
    var trials: [Trial] = []
    for upper in axes.count > 1 ? axes[1].values.map({ [(axes[1].name, $0)] }) : [[]] {
      for lower in axes.isEmpty ? [[]] : axes[0].values.map({ [(axes[0].name, $0)] }) {
        for seed in seeds {
          let trial = try bench.trial(
            fixed + lower.map { (name: $0.0, value: $0.1) } + upper.map { (name: $0.0, value: $0.1) }, seed: seed)
          try Run.check(trial)
          trials.append(trial)
        }
      }
    }
    return trials
  }
}

extension Sweep {
  /// The columns and the rows of the map.
  var columns: Int { axes.first?.values.count ?? 1 }
  var rows: Int { axes.count > 1 ? axes[1].values.count : 1 }

  /// The settings of a place, as one would type them.
  func settings(column: Int, row: Int) -> [(name: String, value: String)] {
    zip(axes, [column, row]).map { ($0.name, $0.values[$1]) }
  }

  /// Whether these are the runs that the block itself names.
  var isOfBlock: Bool {
    fixed.isEmpty && seeds == [1] && axes.count == 2 && axes.map(\.name) == bench.sweeps.map(\.name)
      && axes.map(\.values) == bench.sweeps.map { $0.stops.map(\.text) }
  }

  /// The command that gives the same again.
  func replay(of lesson: OpenLesson) -> String {
    if isOfBlock, measure == RunSentence.mainMeasure(of: bench) {
      return RunNames.replay(lesson, bench, changes: [], seed: seeds[0])
    }
    let words =
      fixed.map { " \($0.name)=\($0.value.filter { !"[] ".contains($0) })" } + axes.map { " \($0.name)=\($0.text)" }
    let measure = measure == RunSentence.mainMeasure(of: bench) ? "" : " --measure \(measure)"
    return "gradus sweep \(lesson.name)/\(bench.id)\(words.joined()) seed=\(seedText)\(measure)"
  }
}
