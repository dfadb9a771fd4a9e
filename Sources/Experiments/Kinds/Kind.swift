/// A kind of experiment: which settings it has, what it measures, and what is shown of it.
public enum Kind: String, CaseIterable, Sendable {
  /// Walkers go down a bowl by mini-batch steps.
  case descent
  /// How far the gradient of a batch lies from the full one.
  case noise
  /// A model is trained.
  case train
  /// The loss around the place where a training ended.
  case landscape
}

extension Kind {
  /// Its settings, in the order in which they are shown.
  public var settings: [SettingSpec] {
    switch self {
    case .descent: Self.descentSettings
    case .noise: Self.noiseSettings
    case .train: Self.trainSettings
    case .landscape: Self.landscapeSettings
    }
  }

  /// Its measures, in the order in which they are shown.
  public var measures: [MeasureSpec] {
    switch self {
    case .descent: Self.descentMeasures
    case .noise: Self.noiseMeasures
    case .train: Self.trainMeasures
    case .landscape: Self.landscapeMeasures
    }
  }

  /// The curves, the log axes and the measures that are shown where a block names none.
  public var show: Shown {
    switch self {
    case .descent: Shown(curves: ["loss"], beside: ["scaledRate", "steps", "loss", "turning"])
    case .noise: Shown(curves: ["noise"], logX: true, logY: true, beside: ["noise", "expected", "ratio"])
    case .train: Shown(curves: ["loss"], beside: ["scaledRate", "steps", "loss", "accuracy"])
    case .landscape: Shown(curves: ["loss"], beside: ["curvature", "width", "bottom", "steps"])
    }
  }

  /// What is shown of a run.
  public struct Shown: Sendable, Equatable {
    /// The series that are drawn.
    public var curves: [String]
    /// Whether x is drawn on a logarithmic scale.
    public var logX: Bool
    /// Whether y is drawn on a logarithmic scale.
    public var logY: Bool
    /// The measures beside the picture.
    public var beside: [String]

    /// What is shown of a run.
    public init(curves: [String], logX: Bool = false, logY: Bool = false, beside: [String]) {
      self.curves = curves
      self.logX = logX
      self.logY = logY
      self.beside = beside
    }
  }

  /// Whether it trains a model, with all settings of `train`.
  public var isTraining: Bool { self == .train || self == .landscape }

  /// The setting of that name.
  public func setting(_ name: String) -> SettingSpec? { settings.first { $0.name == name } }

  /// The measure of that name.
  public func measure(_ name: String) -> MeasureSpec? { measures.first { $0.name == name } }
}
