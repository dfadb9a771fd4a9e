import Elementary
import Formula
import Neural

/// Walkers that go down a bowl by mini-batch steps, each with its own order of the samples in every epoch.
struct DescentCourse: Course {
  let count: Int
  private(set) var diverged: Divergence?
  private let bowl: Bowl
  private let rate: Double
  private let momentum: Double
  private var walkers: [Walker]
  private var losses: [Double]
  private var path: [(x: Double, y: Double)]

  /// Where all walkers start.
  static let start = (x: -2.0, y: 1.6)

  init(_ trial: Trial) throws(RunRefused) {
    let settings = trial.settings
    let (samples, batch, walkerCount) = (settings.count("samples"), settings.count("batch"), settings.count("walkers"))
    count = Self.steps(of: settings)
    let curvature = settings.list("curvature")
    var generator = SeededGenerator(seed: trial.seed, stream: Stream.data)
    bowl = Bowl(samples: samples, curvature: (curvature[0], curvature[1]), generator: &generator)
    rate = settings.scaledRate
    // A gradient that is never emptied holds all before it: momentum without any friction.
    momentum = settings.word("bug") == "unzeroed" ? 1 : settings.number("momentum")
    let momentum = momentum
    walkers = (0..<walkerCount).map { walker in
      let order = SeededGenerator(seed: trial.seed, stream: Stream.walkers + UInt64(walker))
      return Walker(
        atX: Self.start.x, y: Self.start.y, momentum: momentum,
        sampler: EpochSampler(count: samples, batch: batch, generator: order))
    }
    losses = [bowl.loss(Self.start.x, Self.start.y)]
    path = [Self.start]
  }
}

extension DescentCourse {
  static func check(_ trial: Trial) throws(RunRefused) {
    let settings = trial.settings
    let samples = Cost.product(settings.count("samples"), 24 + 8 * settings.count("walkers"))
    try Cost(bytes: Cost.sum(samples, Cost.product(steps(of: settings), 24)), parameters: 2)
      .check(megabytes: trial.megabytes)
  }

  private static func steps(of settings: Settings) -> Int {
    Cost.product(settings.count("epochs"), settings.count("samples") / settings.count("batch"))
  }

  private var stepsTaken: Int { losses.count - 1 }

  var isDone: Bool { stepsTaken >= count || losses.last?.isFinite == false }

  mutating func advance() {
    var total = 0.0
    for i in walkers.indices {
      walkers[i].step(in: bowl, rate: rate)
      total += bowl.loss(walkers[i].x, walkers[i].y)
    }
    losses.append(total / Double(walkers.count))
    path.append((walkers[0].x, walkers[0].y))
    if let last = losses.last, !last.isFinite {
      diverged = .notFinite(last, at: stepsTaken)
    } else if isDone {
      diverged = Divergence(of: loss, stepsPerX: 1)
    }
    let explanation = explanation
    diverged?.explanation = explanation
  }

  /// The ceiling of the bowl, where the rate lies above it: beyond 2 (1 + momentum)/λ each step lands higher.
  private var explanation: String? {
    let steepest = max(bowl.curvature.0, bowl.curvature.1)
    let ceiling = 2 * (1 + momentum) / steepest
    guard rate > ceiling else { return nil }
    let formula = momentum > 0 ? "2 (1 + momentum)/λ" : "2/λ"
    return
      "The rate \(rate.shown) is above \(formula) = \(ceiling.shown), with λ = \(steepest.shown) the bowl's steepest curvature."
  }

  private var loss: Series {
    Series(x: losses.indices.map(Double.init), y: losses).finite(
      else: "\(diverged?.reason ?? "the loss is not finite") at step \(stepsTaken)")
  }

  var values: [(name: String, value: Value)] {
    let isFinite = losses.last?.isFinite != false
    let places = isFinite ? path : path.dropLast()
    return [
      ("turning", mean(\.turning, else: "a run of \(stepsTaken) \(stepsTaken == 1 ? "step" : "steps") has no turning")),
      ("straightness", mean(\.straightness, else: "there was no step")),
      ("reach", mean(\.reach, else: "")),
      ("loss", .series(loss)),
      ("steps", .number(Double(count))),
      ("scaledRate", .number(rate)),
      ("path", .series(Series(x: places.map(\.x), y: places.map(\.y)))),
    ]
  }

  private func mean(_ of: (Walker) -> Double?, else reason: String) -> Value {
    let all = walkers.compactMap(of)
    guard all.count == walkers.count else { return .missing(reason) }
    let mean = all.reduce(0, +) / Double(all.count)
    return mean.isFinite ? .number(mean) : .missing("the path is not finite")
  }
}
