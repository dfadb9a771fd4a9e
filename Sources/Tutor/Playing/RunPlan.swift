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

  /// The sweep over two settings, if that is what it is; the main row stands behind it when it is none of its own.
  var map: Sweep?

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
    if sweeps.count == 2, !changes.contains(where: { change in sweeps.contains { $0.name == change.name } }) {
      return try map(changes, own)
    }
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

  /// A run for each pair of values of the block's two swept settings.
  private func map(_ changes: [(name: String, value: String)], _ own: Trial) throws -> RunPlan {
    let words = (changes + sweeps.map { ($0.name, $0.stops.map(\.text).joined(separator: ",")) }).map { "\($0)=\($1)" }
    let map = try Sweep(words, measure: show.curves.first, seed: own.seed, of: self)
    var plan = RunPlan(rows: map.trials.map { ("", $0) })
    plan.map = map
    if let at = map.trials.firstIndex(of: own) {
      plan.main = at
    } else {
      plan.main = plan.rows.count
      plan.rows.append(("", own))
    }
    return plan
  }
}
