import Experiments
import Formula
import Proving

/// The runs that `run` makes of an experiment: one, or a row for each of the block's runs, or one for each value of its
/// sweep.
struct RunPlan: Sendable {
  var rows: [(title: String, trial: Trial)]
  /// The row of the block's own settings with those given by hand.
  var main = 0
  /// The setting that is swept, if one is.
  var swept: String?
  /// The values of the swept setting, one a row; the main row stands behind them when it is none of them.
  var sweptValues: [Double] = []

  /// Measures over the values of the swept setting; values without a number are left out.
  ///
  /// - Parameter names: the measures; all of the kind's where none are given.
  func series(_ results: [RunResult], of bench: Bench, _ names: [String]? = nil) -> [(name: String, series: Series)] {
    (names ?? bench.kind.measures.filter { !$0.isPath && !$0.isGrid }.map(\.name)).map { name in
      let points = zip(sweptValues, results).compactMap { x, result -> (Double, Double)? in
        guard let y = RunSentence.number(name, of: result), y.isFinite else { return nil }
        return (x, y)
      }
      return (name, Series(x: points.map(\.0), y: points.map(\.1)))
    }
  }
}

extension Bench {
  /// The runs of the experiment with some settings given by hand: what is given is not swept, and ends the block's rows.
  func plan(_ changes: [(name: String, value: String)], seed: UInt64) throws -> RunPlan {
    let own = try trial(changes, seed: seed)
    if let sweep, !changes.contains(where: { $0.name == sweep.name }) {
      let values = sweep.stops.compactMap { stop -> Double? in if case .number(let value) = stop { value } else { nil }
      }
      var plan = RunPlan(
        rows: try sweep.stops.map { stop in
          ("\(sweep.name) \(stop.text)", try trial(changes + [(sweep.name, stop.text)], seed: seed))
        })
      plan.swept = sweep.name
      plan.sweptValues = values
      if let at = plan.rows.firstIndex(where: { $0.trial == own }) {
        plan.main = at
      } else {
        plan.main = plan.rows.count
        plan.rows.append(("", own))
      }
      return plan
    }
    if changes.isEmpty, !rows.isEmpty {
      var plan = RunPlan(rows: rows.map { ($0.title, trial($0.settings, seed: seed)) })
      if let at = plan.rows.firstIndex(where: { $0.trial == own }) { plan.main = at }
      return plan
    }
    return RunPlan(rows: [("", own)])
  }
}
