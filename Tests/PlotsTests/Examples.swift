import Plots

/// Small deterministic noise for examples; not for statistics.
struct Noise {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  /// The next number from −1 to 1.
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 52) - 1
  }
}

/// Pictures as lesson 12 draws them.
enum Examples {
  /// A geometric way from one height to another, bent so that half of it is made early.
  static func decay(_ count: Int, step: Double, from start: Double, to end: Double, keeping factor: Double) -> [Point] {
    var rest = 1.0
    return (0...count).map { index in
      defer { rest *= factor }
      return Point(Double(index) * step, end + (start - end) * rest)
    }
  }

  static let loss = Plot(
    subject: "Loss", x: Axis("samples seen", unit: "samples"), y: Axis("loss"),
    layers: [
      .curve(
        Curve("8", spoken: "at batch 8", points: decay(64, step: 8, from: 2.32, to: 0.0988, keeping: 0.94))),
      .curve(
        Curve(
          "64", spoken: "at batch 64", points: decay(8, step: 64, from: 2.32, to: 0.5, keeping: 0.9), ink: .series(1))),
    ])

  static let rings = Contour(x: -2.6...0.7, y: -0.4...2.2, levels: [0.15, 0.6, 1.4]) { x, y in
    0.5 * (x * x + 0.25 * y * y)
  }

  /// A walk down the bowl.
  static func walk(_ steps: Int, rate: Double, noise size: Double) -> [Point] {
    var noise = Noise(UInt64(steps))
    var place = Point(-2, 1.6)
    return [place]
      + (0..<steps).map { _ in
        place.x -= rate * (place.x + 2 * size * noise.next())
        place.y -= rate * (0.25 * place.y + size * noise.next())
        return place
      }
  }

  static func descent(_ path: Path, before: Path? = nil) -> Plot {
    Plot(
      subject: "Descent", x: Axis("w₁", range: -2.6...0.7), y: Axis("w₂", range: -0.3...2),
      layers: [.contour(rings), .path(path)] + (before.map { [.path($0)] } ?? [])
        + [.mark(Mark(Point(0, 0), name: "minimum"))])
  }

  static let linear = descent(
    Path("batch 64", points: walk(8, rate: 0.32, noise: 0.12)),
    before: Path("batch 8", points: walk(64, rate: 0.04, noise: 0.5), ink: .dim))

  static let explosion = descent(
    Path("batch 512", points: [Point(-2, 1.6), Point(3.23, 0.6)]),
    before: Path("batch 256", points: walk(2, rate: 1.28, noise: 0.05), ink: .dim))

  static let warmup = Plot(
    title: "Warmup: four runs of 20 epochs", subject: "Loss", x: Axis("epochs", unit: "epochs"),
    y: Axis("loss", scale: .log),
    layers: [
      .curve(Curve("a", spoken: "of the small batch", points: decay(20, step: 1, from: 17, to: 0.11, keeping: 0.7))),
      .curve(
        Curve(
          "b", spoken: "of the big batch", points: decay(20, step: 1, from: 17, to: 1.24, keeping: 0.67),
          ink: .series(1))),
      .curve(Curve("c", points: decay(20, step: 1, from: 17, to: 1.09, keeping: 0.4), ink: .series(2))),
      .curve(Curve("d", points: decay(20, step: 1, from: 17, to: 0.28, keeping: 0.5), ink: .series(3))),
    ])

  static let doublings = (0...8).map { Double(1 << $0) }

  static let noise = Plot(
    subject: "Noise", x: Axis("batch size", scale: .log, ticks: doublings), y: Axis("noise", scale: .log),
    layers: [.curve(Curve("", points: doublings.map { Point($0, 2.1 / $0.squareRoot()) }))])

  static let scatter = Plot(
    subject: "Runs", x: Axis("rate", scale: .log), y: Axis("loss"),
    layers: [
      .scatter(Scatter("fixed", points: (0..<12).map { Point(0.01 * Double(1 << ($0 % 6)), Double($0) / 4) })),
      .scatter(
        Scatter(
          "linear", points: (0..<12).map { Point(0.02 * Double(1 << ($0 % 5)), 3 - Double($0) / 5) }, ink: .series(1))),
    ])

  /// What must not go wrong, whatever the numbers.
  static let hostile: [(String, Plot)] = [
    ("nothing", Plot(subject: "", x: Axis(""), y: Axis(""), layers: [])),
    ("one point", curve([Point(3, 4)])),
    ("not a number at once", curve([Point(.nan, 1), Point(1, 2)])),
    ("infinite", curve([Point(0, 1), Point(1, .infinity), Point(2, 1)])),
    ("huge", curve([Point(0, 2), Point(1, 1e30), Point(2, 4e30)])),
    ("the ends of double", curve([Point(0, -1.7e308), Point(1, 1.7e308), Point(1.7e308, 0)])),
    ("tiny", curve([Point(0, .leastNonzeroMagnitude), Point(.leastNonzeroMagnitude, .leastNormalMagnitude)])),
    ("level", curve([Point(0, 7), Point(1, 7)])),
    ("almost level", curve([Point(0, 1), Point(1, 1.000_000_000_000_000_2)])),
    ("negative", curve([Point(-5, -3), Point(-4, -900)])),
    ("far from zero", curve([Point(1e9, 1_000_000), Point(1e9 + 1, 1_000_003)])),
    ("zero on log", curve([Point(0, 0), Point(1, 10), Point(-3, 100)], log: true)),
    ("decades", curve([Point(1e-300, 1e-300), Point(1e300, 1e300)], log: true)),
    ("narrow on log", curve([Point(1.31, 1.31), Point(1.32, 1.318)], log: true)),
    ("no positive number", curve([Point(0, -1), Point(-1, 0)], log: true)),
    (
      "explosion",
      descent(Path("", points: [Point(-2, 1.6), Point(8, -90), Point(-1e30, 1e30), Point(1e200, .nan)]))
    ),
    (
      "endless range",
      Plot(
        subject: "Loss", x: Axis("x", range: -Double.infinity...1), y: Axis("y", range: 2...2),
        layers: [.curve(Curve("a", points: [Point(0, 1), Point(1, 2)]))])
    ),
    (
      "given ticks",
      Plot(
        subject: "Loss", x: Axis("x", ticks: [.nan, 1, 1, .infinity, -1e300, 1e300]),
        y: Axis("y", scale: .log, ticks: [0, -1, 1, 2, 4, 8, 16, 1024]),
        layers: [.curve(Curve("a", points: [Point(0, 1), Point(1, 2)]))])
    ),
    (
      "long words",
      Plot(
        title: String(repeating: "title ", count: 40), subject: "Loss",
        x: Axis(String(repeating: "wide ", count: 50)), y: Axis(String(repeating: "high ", count: 50)),
        layers: (0..<12).map {
          .curve(
            Curve(
              String(repeating: "name ", count: $0), points: [Point(0, Double($0)), Point(1e6, Double($0) * 12_345)],
              ink: .series($0)))
        })
    ),
    (
      "wide letters",
      Plot(
        title: "批量大小与学习率批量大小与学习率批量大小与学习率", subject: "Loss", x: Axis("样本"), y: Axis("损失"),
        layers: [.curve(Curve("批量", points: [Point(0, 2), Point(100, 1)]))])
    ),
    (
      "broken contour",
      Plot(
        subject: "Loss", x: Axis("x"), y: Axis("y"),
        layers: [
          .contour(
            Contour(x: -1...1, y: -1...1, columns: 9, rows: 7, levels: [0, .nan, .infinity, 1e308]) { x, y in
              x > 0.4 ? .nan : y > 0.4 ? 1e308 * x * 10 : x * y
            })
        ])
    ),
  ]

  private static func curve(_ points: [Point], log: Bool = false) -> Plot {
    Plot(
      subject: "Loss", x: Axis("samples", scale: log ? .log : .linear), y: Axis("loss", scale: log ? .log : .linear),
      layers: [.curve(Curve("a", points: points)), .scatter(Scatter("b", points: points, ink: .series(-1)))])
  }

  static let lesson: [(String, Plot)] = [
    ("loss", loss), ("linear", linear), ("explosion", explosion), ("warmup", warmup), ("noise", noise),
    ("scatter", scatter),
  ]

  /// Twenty seeds at every tenth step, and how they end.
  static let more: [(String, Plot)] = [("band", band), ("histogram", histogram), ("names", names)]

  static func seeds(_ end: Double, _ seed: UInt64) -> [[Double]] {
    var noise = Noise(seed)
    return decay(20, step: 15, from: 2.3, to: end, keeping: 0.8).map { point in
      (0..<20).map { _ in point.y * (1 + 0.4 * noise.next()) }
    }
  }

  static let band = Plot(
    subject: "Loss", x: Axis("steps", unit: "steps"), y: Axis("loss"),
    layers: [(8, 0.1, 0), (64, 1.0, 1)].map { batch, end, number in
      .band(
        Band(
          "\(batch)", spoken: "at batch \(batch)", of: "20 seeds", x: (0...20).map { Double($0) * 15 },
          samples: seeds(end, UInt64(batch)), ink: .series(number)))
    })

  static let histogram = Histogram("seeds", of: seeds(0.1, 3).flatMap { $0.map { $0 / 10 } })
    .plot(over: Axis("loss"), title: "How 420 seeds end")

  static let names = Plot(
    subject: "Loss", x: Axis("batch size", scale: .log), y: Axis("loss"),
    layers: (0..<3).map { run in
      .scatter(
        Scatter("run \(run)", points: doublings.map { Point($0, Double(run) + 1 / $0) }, ink: .series(run)))
    })
}
