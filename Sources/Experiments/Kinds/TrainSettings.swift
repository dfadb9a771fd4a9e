extension Kind {
  static let trainSettings: [SettingSpec] =
    [
      SettingSpec(
        "data", .data(made: MadeSet.names), default: .word("two-classes"),
        note: "what is learnt: a made set, or a table of the pack"),
      SettingSpec(
        "samples", .number(8...65536, whole: true), default: .number(512),
        note: "the samples to train on; what a table has beyond them is the test set"),
      SettingSpec(
        "separation", .number(0...100, whole: false), default: .number(1),
        note: "how far apart the centres of two-classes lie"),
      SettingSpec(
        "labelNoise", label: "wrong labels", .number(0...1, whole: false), default: .number(0),
        note: "the share of training labels made wrong"),
      SettingSpec(
        "model", .words(["mlp", "logistic", "linear"]), default: .word("mlp"),
        note: "mlp has the hidden layers of layers, logistic (classes) and linear (numbers) have none"),
      SettingSpec(
        "layers", .list(count: 2...8, each: 1...4096, whole: true), default: .list([2, 16, 2]),
        note: "the widths of an mlp, from the features to the classes"),
      SettingSpec(
        "activation", .words(["relu", "tanh", "identity"]), default: .word("relu"), note: "behind each hidden layer"),
      SettingSpec(
        "gain", .number(0...1000, whole: false), default: .number(1),
        note: "scales the initial weights; 1 is the usual size"),
      SettingSpec(
        "start", .words(["random", "optimum"]), default: .word("random"),
        note: "where the weights begin; optimum: where the loss of a logistic or linear model is lowest"),
    ] + optimizerSettings + [
      SettingSpec(
        "batch", label: "batch size", .number(1...65536, whole: true), default: .number(32),
        note: "the samples of a step"),
      RateRule.base,
      RateRule.words,
      SettingSpec(
        "rate", label: "learning rate", .number(0...1000, whole: false), default: .number(0.1),
        note: "how far a step goes along the gradient, at batch base"),
    ] + scheduleSettings + [
      SettingSpec(
        "micro", label: "micro-batch", .number(0...65536, whole: true), default: .number(0),
        note: "the samples of one backward pass, whose gradients add up to a batch; 0: the batch at once"),
      SettingSpec(
        "bug", .words(["none", "undivided", "unzeroed", "means"]), default: .word("none"),
        note: "gradients added and not averaged, never emptied, or averaged as if all parts were equally large"
      ),
      SettingSpec(
        "sampler", .words(["epoch", "replacement"]), default: .word("epoch"),
        note: "epoch: each sample once, in a fresh order; replacement: each sample of each batch is any of all"),
      SettingSpec(
        "walkers", .number(1...64, whole: true), default: .number(1),
        note: "trainings from one start, each with its own order of the samples; the measures are their means"),
      SettingSpec(
        "epochs", .number(1...10000, whole: true), default: .number(10), note: "how often all samples are seen"),
      SettingSpec(
        "steps", .number(0...1_000_000, whole: true), default: .number(0),
        note: "the steps to take, instead of epochs; 0: as many as the epochs have"),
      SettingSpec(
        "every", label: "measured every", .number(0...1_000_000, whole: true), default: .number(0), unit: "steps",
        note: "the steps from one measurement to the next; 0: an epoch"),
      SettingSpec(
        "until", .number(0...1000, whole: false), default: .number(0),
        note: "stops where a measured loss is at most this; 0: never"),
    ]

  static let trainMeasures = [
    MeasureSpec("loss", over: "epochs"),
    MeasureSpec("batchLoss", "batch loss", over: "steps"),
    MeasureSpec("accuracy", over: "epochs"),
    MeasureSpec("excess", "excess loss", over: "epochs", logY: true),
    MeasureSpec("floor", "noise floor"),
    MeasureSpec("gradient", "gradient norm", over: "epochs", logY: true),
    MeasureSpec("noiseScale", "noise scale", over: "epochs", unit: "samples", logY: true),
    MeasureSpec("gradientError", "gradient error"),
    MeasureSpec("curvature"),
    MeasureSpec("steps"),
    MeasureSpec("memory", unit: "bytes"),
    MeasureSpec("scaledRate", "learning rate"),
    MeasureSpec("diverged"),
  ]
}
