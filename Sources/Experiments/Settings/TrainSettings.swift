extension Kind {
  static let trainSettings = [
    SettingSpec(
      "data", .data(made: MadeSet.names), default: .word("two-classes"),
      note: "what is learnt: a made set, or a table of the pack"),
    SettingSpec(
      "samples", .number(8...65536, whole: true), default: .number(512),
      note: "the samples to train on; what a table has beyond them is the test set"),
    SettingSpec(
      "model", .words(["mlp", "logistic"]), default: .word("mlp"),
      note: "mlp has the hidden layers of layers, logistic none"),
    SettingSpec(
      "layers", .list(count: 2...8, each: 1...4096, whole: true), default: .list([2, 16, 2]),
      note: "the widths, from the features to the classes"),
    SettingSpec(
      "activation", .words(["relu", "tanh", "identity"]), default: .word("relu"), note: "behind each hidden layer"),
    SettingSpec(
      "gain", .number(0...1000, whole: false), default: .number(1),
      note: "scales the initial weights; 1 is the usual size"),
    SettingSpec("optimizer", .words(["sgd"]), default: .word("sgd"), note: "how a gradient becomes a step"),
    SettingSpec(
      "momentum", .number(0...0.999, whole: false), default: .number(0), note: "the share of the last step that goes on"
    ),
    SettingSpec(
      "batch", label: "batch size", .number(1...65536, whole: true), default: .number(32), note: "the samples of a step"
    ),
    RateRule.base,
    RateRule.words,
    SettingSpec(
      "rate", label: "learning rate", .number(0...1000, whole: false), default: .number(0.1),
      note: "how far a step goes along the gradient, at batch base"),
    SettingSpec(
      "warmup", .number(0...1_000_000, whole: true), default: .number(0), unit: "steps",
      note: "the steps over which the rate rises to its value"),
    SettingSpec(
      "micro", label: "micro-batch", .number(0...65536, whole: true), default: .number(0),
      note: "the samples of one backward pass, whose gradients add up to a batch; 0: the batch at once"),
    SettingSpec(
      "bug", .words(["none", "undivided", "unzeroed"]), default: .word("none"),
      note: "a mistake to look at: gradients added and not averaged, or never emptied"),
    SettingSpec(
      "labelNoise", label: "wrong labels", .number(0...1, whole: false), default: .number(0),
      note: "the share of training labels made wrong"),
    SettingSpec(
      "epochs", .number(1...10000, whole: true), default: .number(10), note: "how often all samples are seen"),
    SettingSpec(
      "steps", .number(0...1_000_000, whole: true), default: .number(0),
      note: "the steps to take, instead of epochs; 0: as many as the epochs have"),
    SettingSpec(
      "until", .number(0...1000, whole: false), default: .number(0),
      note: "stops at the first epoch whose loss is at most this; 0: never"),
  ]

  static let trainMeasures = [
    MeasureSpec("loss", over: "epochs"),
    MeasureSpec("batchLoss", "batch loss", over: "steps"),
    MeasureSpec("accuracy", over: "epochs"),
    MeasureSpec("gradient", "gradient norm", over: "epochs", logY: true),
    MeasureSpec("noiseScale", "noise scale", over: "epochs", unit: "samples", logY: true),
    MeasureSpec("steps"),
    MeasureSpec("memory", unit: "bytes"),
    MeasureSpec("scaledRate", "learning rate"),
    MeasureSpec("diverged"),
  ]
}
