import Experiments
import Lessons
import Plots
import Proving
import Terminal
import Text

/// A command that makes runs and then says what they came to.
protocol RunningCommand {
  /// The runs, in the order in which they are made.
  var trials: [Trial] { get }
  /// What to say; `results` holds nil for each run that was not finished.
  func report(_ results: [RunResult?]) -> (any RunningReport)?
  /// What to show of runs that Ctrl+C has ended; nil where the report says it, or there is nothing.
  ///
  /// - Parameter givenUp: what the unfinished runs had measured.
  func stopped(_ results: [RunResult?], givenUp: [RunResult?]) -> [Element]?
}

extension RunningCommand {
  func stopped(_ results: [RunResult?], givenUp: [RunResult?]) -> [Element]? { nil }
}

/// What runs came to, in every form.
protocol RunningReport {
  func elements() -> [Element]
  func text(_ format: RunFormat) throws -> String
  /// nil where there is nothing to draw.
  var picture: Picture? { get }
}

/// `gradus run LESSON/EXPERIMENT name=value … seed=N`.
struct RunCommand: RunningCommand {
  let lesson: OpenLesson
  let bench: Bench
  let changes: [(name: String, value: String)]
  let seed: UInt64
  let plan: RunPlan

  init(_ name: String, settings: [String], seed: UInt64?, in library: Library) throws {
    (lesson, bench) = try library.bench(named: name)
    guard !settings.contains("puzzle") else {
      throw SettingError(
        setting: "puzzle", message: "A puzzle is solved at the prompt.",
        advice: "Type gradus puzzle \(lesson.name)/\(bench.id).")
    }
    let arguments = try RunArguments(settings)
    changes = arguments.changes
    self.seed = arguments.seed ?? seed ?? 1
    plan = try bench.plan(arguments.changes, seed: self.seed)
  }

  var trials: [Trial] { plan.rows.map(\.trial) }

  func stopped(_ results: [RunResult?], givenUp: [RunResult?]) -> [Element]? {
    let finished = results.prefix { $0 != nil }.compactMap(\.self)
    let isSwept = plan.swept != nil || plan.map != nil
    let there =
      finished + (isSwept || finished.count == results.count ? [] : [givenUp[finished.count]].compactMap(\.self))
    guard !there.isEmpty else { return nil }
    var play = Play(bench, of: lesson, seed: seed)
    play.changes = changes
    play.plan = plan
    play.runs = zip(plan.rows, there).map { NamedRun(title: $0.title, result: $1) }
    return RunScreen.elements(play)
  }

  /// Half of the runs are no answer: they would look like all.
  func report(_ results: [RunResult?]) -> (any RunningReport)? {
    let finished = results.compactMap(\.self)
    guard finished.count == results.count else { return nil }
    return RunReport(lesson: lesson, bench: bench, changes: changes, seed: seed, plan: plan, results: finished)
  }
}
