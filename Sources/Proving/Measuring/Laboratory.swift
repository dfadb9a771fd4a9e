public import Experiments
public import Formula

/// Answers measure calls by running experiments, and remembers the runs, so that several calls share them.
///
/// It belongs to one thread: two threads take two laboratories.
public final class Laboratory {
  private let wanted: Wanted?
  private let isCancelled: () -> Bool
  private var results: [Key: RunResult] = [:]

  private struct Key: Hashable {
    var bench: String
    var settings: Settings
    var seed: UInt64
  }

  /// - Parameters:
  ///   - wanted: what will be asked for; nil for all. Costly measures that are not in it are not taken.
  ///   - isCancelled: is asked between steps.
  public init(measuring wanted: Wanted? = nil, isCancelled: @escaping () -> Bool = { false }) {
    self.wanted = wanted
    self.isCancelled = isCancelled
  }
}

extension Laboratory {
  /// What a call comes to in a bench: the measure of the block's own run with the settings of the call; swept, a series
  /// over the values of the block's sweep, or a grid over two of them.
  ///
  /// - Throws: `SettingError`, `RunRefused`, `RunEnded`, or a `FormulaError` where the bench cannot answer the call.
  public func value(of call: MeasureCall, in bench: Bench, seed: UInt64) throws -> Value {
    try call.check(settings: bench.settings, sweeps: bench.sweeps, in: call.written)
    let changes = call.arguments.filter { $0.value != .sweep }.map { (name: $0.setting, value: $0.value.text) }
    let sweeps = call.swept.compactMap { name in bench.sweeps.first { $0.name == name } }
    guard !sweeps.isEmpty else {
      return try result(bench.trial(changes, seed: seed), in: bench).value(of: call.name)
    }
    let sweep = try SweptRuns(of: bench, over: sweeps, changes, seed: seed)
    if sweep.y != nil {
      return .grid(sweep.grid(call.name, of: try sweep.trials.map { try result($0, in: bench) }))
    }
    var points = Series(x: [], y: [])
    for ((x, stop), trial) in zip(zip(sweep.x.numbers, sweep.x.stops), sweep.trials) {
      let value = try result(trial, in: bench).value(of: call.name)
      guard let y = value.number else {
        points.cut = "at \(sweep.x.name) \(stop.text), \(value.reason ?? "there is no \(call.name)")"
        break
      }
      points.x.append(x)
      points.y.append(y)
    }
    return .series(points)
  }

  /// The result of a run, made now unless it is remembered.
  ///
  /// - Throws: `RunRefused`, or `RunEnded` where it was cancelled or took too long.
  public func result(_ trial: Trial, in bench: Bench) throws -> RunResult {
    let key = Key(bench: bench.id, settings: trial.settings, seed: trial.seed)
    if let known = results[key] { return known }
    var trial = trial
    trial.wanted = wanted?.of(trial.settings)
    var steps = try Run(trial).makeIterator()
    let start = ContinuousClock.now
    while steps.next() != nil {
      if isCancelled() { throw RunEnded.cancelled }
      if ContinuousClock.now - start > .seconds(bench.seconds) { throw RunEnded.tooLong(seconds: bench.seconds) }
    }
    let result = steps.result
    results[key] = result
    return result
  }
}

/// Why a run was ended before its last step.
public enum RunEnded: Error, Sendable, Equatable {
  case cancelled
  case tooLong(seconds: Double)
}
