import Experiments
import Lessons
import Proving
import Text

/// `gradus run LESSON/EXPERIMENT name=value … seed=N`.
enum RunCommand {
  static func perform(
    _ name: String, settings: [String], format: RunFormat, seed: UInt64?, in library: Library
  ) -> Answer {
    do {
      let (lesson, bench) = try library.bench(named: name)
      let arguments = try RunArguments(settings)
      let seed = arguments.seed ?? seed ?? 1
      let plan = try bench.plan(arguments.changes, seed: seed)
      let results = try plan.rows.map { try Run($0.trial).result() }
      let report = RunReport(
        lesson: lesson, bench: bench, changes: arguments.changes, seed: seed, plan: plan, results: results)
      switch format {
      case .json: return .text(Documents.text(try report.document()))
      case .csv: return .text(report.csv())
      case .screen: return .screen(report.elements())
      }
    } catch {
      return .of(error)
    }
  }
}
