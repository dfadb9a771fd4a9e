extension Kind {
  static let noiseSettings = [
    SettingSpec(
      "data", .data(made: MadeSet.classNames), default: .word("two-classes"),
      note: "the samples that the gradients are of"),
    SettingSpec(
      "samples", .number(8...16384, whole: true), default: .number(512), note: "how many samples there are"),
    SettingSpec(
      "separation", .number(0...100, whole: false), default: .number(1),
      note: "how far apart the centres of two-classes lie"),
    SettingSpec(
      "model", .words(["logistic"]), default: .word("logistic"), note: "the model, with all weights at zero"),
    SettingSpec(
      "batch", label: "batch size", .number(1...16384, whole: true), default: .number(16),
      note: "the samples of a batch"),
    SettingSpec(
      "sampler", .words(["replacement", "epoch"]), default: .word("replacement"),
      note: "replacement: each sample of each batch is any of all; epoch: no sample twice in a batch"),
    SettingSpec(
      "draws", .number(1...10000, whole: true), default: .number(200), note: "how many batches are drawn"),
  ]

  static let noiseMeasures = [
    MeasureSpec("noise", logY: true),
    MeasureSpec("expected", "expected noise", logY: true),
    MeasureSpec("ratio", "noise ÷ expected"),
    MeasureSpec("errors", "errors of the batches", over: "first weight", isPath: true),
    MeasureSpec("singles", "errors of single samples", over: "first weight", isPath: true),
  ]
}
