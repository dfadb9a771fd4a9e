extension Kind {
  /// Those of `train`, and where to look from where it ended.
  static let landscapeSettings =
    trainSettings + [
      SettingSpec(
        "plane", .words(Plane.names), default: .word("random"),
        note: "the direction to look along, or with -plane along it and across a random one"),
      SettingSpec(
        "span", .number(0.0001...1000, whole: false), default: .number(1),
        note: "how far to look to each side: a share of the weights along random, a distance along sharpest, a rate "
          + "along gradient"),
      SettingSpec(
        "points", .number(3...201, whole: true), default: .number(41), note: "how many places along each direction"),
      SettingSpec(
        "rise", .number(0.000001...1000, whole: false), default: .number(0.1),
        note: "how far the loss must rise to count as the edge of the valley, for width"),
    ]

  static let landscapeMeasures = [
    MeasureSpec("loss", over: "distance"),
    MeasureSpec("surface", "loss", over: "distance", by: "distance across"),
    MeasureSpec("curvature"),
    MeasureSpec("width"),
    MeasureSpec("bottom", "loss at the end"),
    MeasureSpec("accuracy"),
    MeasureSpec("steps"),
    MeasureSpec("scaledRate", "learning rate"),
    MeasureSpec("diverged"),
  ]
}
