extension Kind {
  /// How a gradient becomes a step.
  static let optimizerSettings = [
    SettingSpec(
      "optimizer", .words(OptimizerName.allCases.map(\.rawValue)), default: .word("sgd"),
      note: "how a gradient becomes a step"),
    SettingSpec(
      "momentum", .number(0...0.999, whole: false), default: .number(0),
      note: "the share of the last step that goes on, of sgd and nesterov"),
    SettingSpec(
      "beta1", .number(0...0.9999, whole: false), default: .number(0.9),
      note: "the share of the mean gradient that stays, of adam and adamw"),
    SettingSpec(
      "beta2", .number(0...0.999999, whole: false), default: .number(0.999),
      note: "the share of the mean square that stays, of adam, adamw and rmsprop"),
    SettingSpec(
      "epsilon", .number(1e-12...1, whole: false), default: .number(1e-8),
      note: "keeps the steps of adam, adamw and rmsprop finite"),
    SettingSpec(
      "decay", label: "weight decay", .number(0...10, whole: false), default: .number(0.01),
      note: "the share of itself that a weight loses in a step of rate 1, of adamw"),
    SettingSpec(
      "clip", .number(0...1_000_000, whole: false), default: .number(0),
      note: "the length to which longer gradients are cut; 0: none is cut"),
  ]

  /// How the rate goes from step to step.
  static let scheduleSettings = [
    SettingSpec(
      "schedule", .words(ScheduleName.allCases.map(\.rawValue)), default: .word("constant"),
      note: "how the rate falls: by a tenth at half and at three quarters of the steps, or on a line or wave to 0"
    ),
    SettingSpec(
      "warmup", .number(0...1_000_000, whole: true), default: .number(0), unit: "steps",
      note: "the steps over which the rate rises to its value"),
  ]
}
