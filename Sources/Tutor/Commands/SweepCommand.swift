import Experiments
import Learner
import Plots
import Proving

/// `gradus sweep LESSON/EXPERIMENT batch=1..512 rate=0.01..1`.
struct SweepCommand: RunningCommand {
  let lesson: OpenLesson
  let sweep: Sweep

  init(_ name: String, settings: [String], measure: String?, seed: UInt64?, in library: Library) throws {
    let (lesson, bench) = try library.bench(named: name)
    self.lesson = lesson
    sweep = try Sweep(settings, measure: measure, seed: seed, of: bench)
  }

  var trials: [Trial] { sweep.trials }

  func report(_ results: [RunResult?]) -> (any RunningReport)? {
    let found = SweepResults(sweep, results)
    return found.made == 0 ? nil : SweepReport(lesson: lesson, found: found)
  }
}

extension SweepReport: RunningReport {
  var picture: Picture? { found.picture }

  func text(_ format: RunFormat) throws -> String {
    format == .json ? Documents.text(try document()) : csv()
  }
}
