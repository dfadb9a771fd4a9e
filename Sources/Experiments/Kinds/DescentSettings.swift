extension Kind {
  static let descentSettings = [
    SettingSpec(
      "surface", .words(["bowl"]), default: .word("bowl"), note: "the loss over the two weights: a least-squares bowl"),
    SettingSpec(
      "curvature", .list(count: 2...2, each: 0.001...1000, whole: false), default: .list([1, 0.25]),
      note: "how steep the bowl is along each axis; rates above 2 / the larger one diverge"),
    SettingSpec(
      "samples", .number(8...16384, whole: true), default: .number(512), note: "the samples of an epoch"),
    SettingSpec(
      "batch", label: "batch size", .number(1...16384, whole: true), default: .number(8), note: "the samples of a step"),
    RateRule.base,
    RateRule.words,
    SettingSpec(
      "rate", label: "learning rate", .number(0...1000, whole: false), default: .number(0.04),
      note: "how far a step goes along the gradient, at batch base"),
    SettingSpec(
      "momentum", .number(0...0.999, whole: false), default: .number(0), note: "the share of the last step that goes on"
    ),
    SettingSpec(
      "bug", .words(["none", "unzeroed"]), default: .word("none"),
      note: "a mistake to look at: gradients that are never emptied"),
    SettingSpec(
      "epochs", .number(1...1000, whole: true), default: .number(1), note: "how often all samples are seen"),
    SettingSpec(
      "walkers", .number(1...64, whole: true), default: .number(4),
      note: "walkers with the same start and another order of the samples; measures are their means"),
  ]

  static let descentMeasures = [
    MeasureSpec("turning", unit: "°"),
    MeasureSpec("straightness"),
    MeasureSpec("reach"),
    MeasureSpec("loss", over: "steps"),
    MeasureSpec("steps"),
    MeasureSpec("scaledRate", "learning rate"),
    MeasureSpec("path", over: "w₁", isPath: true),
  ]
}
