public import Formula

/// What a run has measured, at its end or as far as it came.
public struct RunResult: Sendable {
  /// The settings that were run.
  public let settings: Settings
  /// The seed of all its chance.
  public let seed: UInt64
  /// How far the run came.
  public let step: Step
  /// Set if the numbers left all bounds; a result, not an error.
  public let diverged: Divergence?
  private let values: [(name: String, value: Value)]

  init(
    settings: Settings, seed: UInt64, step: Step, diverged: Divergence?, values: [(name: String, value: Value)]
  ) {
    self.settings = settings
    self.seed = seed
    self.step = step
    self.diverged = diverged
    self.values = values
  }
}

extension RunResult {
  /// Every number, in the kind's order: of a series its final; nil where there is none.
  public var measures: [(name: String, value: Double?)] {
    values.compactMap { name, value in
      let spec = settings.kind.measure(name)
      return spec?.isPath == true || spec?.isGrid == true ? nil : (name, value.number)
    }
  }

  /// Every curve, in the kind's order.
  public var series: [(name: String, series: Series)] {
    values.compactMap { name, value in
      guard case .series(let series) = value else { return nil }
      return (name, series)
    }
  }

  /// Every grid, in the kind's order.
  public var grids: [(name: String, grid: Grid)] {
    values.compactMap { name, value in
      guard case .grid(let grid) = value else { return nil }
      return (name, grid)
    }
  }

  /// What was measured under this name; missing, with the reason, where nothing was.
  public func value(of measure: String) -> Value {
    values.first { $0.name == measure }?.value ?? .missing("\(settings.kind) does not measure \(measure)")
  }

  /// The curve of this name.
  public func series(of measure: String) -> Series? {
    guard case .series(let series) = value(of: measure) else { return nil }
    return series
  }

  /// The loss before the first step.
  public var start: Double? { isWay ? series(of: "loss")?.y.first : nil }

  /// The loss behind the last step; nil if it is not finite.
  public var final: Double? { isWay ? series(of: "loss")?.final : nil }

  /// Whether its loss is one from step to step.
  private var isWay: Bool { settings.kind != .landscape }

  /// Whether the run came to its end.
  public var isComplete: Bool { step.isLast }

  /// The loss over the samples seen instead of the steps or epochs: what runs with different batches have in common.
  public var lossBySamples: Series? {
    guard isWay, var loss = series(of: "loss") else { return nil }
    let samplesPerX = settings.number(settings.kind == .descent ? "batch" : "samples")
    for i in loss.x.indices { loss.x[i] *= samplesPerX }
    return loss
  }
}
