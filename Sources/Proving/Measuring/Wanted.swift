public import Experiments
public import Formula

/// Which measures are asked of which run, so that none takes a costly one for another.
public struct Wanted: Sendable {
  private var measures: [Settings: Set<String>] = [:]

  /// What these calls ask for in a bench.
  ///
  /// - Throws: `SettingError` for a call whose settings do not go together.
  public init(_ calls: [MeasureCall], in bench: Bench) throws {
    for call in calls {
      for settings in try call.runs(in: bench) { measures[settings, default: []].insert(call.name) }
    }
  }

  /// What is asked of the run with these settings; nil where nothing was foreseen, so that all is taken.
  public func of(_ settings: Settings) -> Set<String>? { measures[settings] }
}

extension MeasureCall {
  /// The settings of the runs that the call takes, in their order: one, or those of its sweep.
  func runs(in bench: Bench) throws -> [Settings] {
    let changes = arguments.filter { $0.value != .sweep }.map { (name: $0.setting, value: $0.value.text) }
    let sweeps = swept.compactMap { name in bench.sweeps.first { $0.name == name } }
    guard !sweeps.isEmpty else { return [try bench.trial(changes).settings] }
    return try SweptRuns(of: bench, over: sweeps, changes).trials.map(\.settings)
  }
}
