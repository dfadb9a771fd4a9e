import Elementary
import Formula
import Neural

/// A training, and then the loss of all its samples at one place after another around where it ended.
struct LandscapeCourse: Course {
  let count: Int
  private var training: TrainCourse
  private let trial: Trial
  private let plane: Plane
  /// The places along each direction, from −span to span.
  private let places: [Double]
  private let rise: Double
  private let wantsCurvature: Bool
  private var view: View?
  private var line: [Double] = []
  private var rows: [Double] = []
  private var curvature: Double?
  private var accuracy: Double?
  private var looked = 0

  /// From where, and along what.
  private struct View: Sendable {
    var model: MLP
    var along: [Float]
    var across: [Float]
    var workspace: Workspace
  }

  init(_ trial: Trial) throws(RunRefused) {
    let settings = trial.settings
    self.trial = trial
    var way = trial
    way.wanted = ["loss"]
    training = try TrainCourse(way)
    plane = Plane(named: settings.word("plane"))
    places = Self.places(of: settings)
    rise = settings.number("rise")
    wantsCurvature = trial.wanted?.contains("curvature") ?? true
    let looks = plane.isPlane ? places.count * (places.count + 1) : places.count
    count = Cost.sum(training.count, looks)
  }

  private static func places(of settings: Settings) -> [Double] {
    // An odd number of them, so that one is the end of the training itself.
    let (span, points) = (settings.number("span"), settings.count("points") | 1)
    return (0..<points).map { span * (2 * Double($0) / Double(points - 1) - 1) }
  }
}

extension LandscapeCourse {
  static func check(_ trial: Trial) throws(RunRefused) {
    var cost = try TrainCourse.cost(of: trial, curvature: true)
    let points = trial.settings.count("points") | 1
    // Two directions, the moved network and a workspace of its own; then a number for each place.
    cost.bytes = Cost.sum(cost.bytes, Cost.product(cost.parameters, 24), Cost.product(points, points + 1, 8))
    try cost.check(megabytes: trial.megabytes)
  }

  /// A training that broke off has no place to look from.
  var isDone: Bool { training.isDone && (training.isBroken || looked >= looks) }

  private var looks: Int { plane.isPlane ? places.count * (places.count + 1) : places.count }

  var diverged: Divergence? { training.diverged }

  mutating func advance() {
    guard training.isDone else { return training.advance() }
    if view == nil { view = makeView() }
    guard var view else { return }
    self.view = nil
    let (i, j) = looked < places.count ? (nil, looked) : (looked / places.count - 1, looked % places.count)
    let loss = view.workspace.losses(
      of: view.model, across: view.along, at: [places[j]], up: view.across, at: [i.map { places[$0] } ?? 0],
      on: training.data.dataset, rows: training.data.trainingRows)[0][0]
    if i == nil { line.append(loss) } else { rows.append(loss) }
    self.view = view
    looked += 1
  }

  private mutating func makeView() -> View {
    let (model, data) = (training.model, training.data)
    var generator = SeededGenerator(seed: trial.seed, stream: Stream.directions)
    var workspace = Workspace(for: model)
    let sharpness =
      wantsCurvature || plane.direction == .sharpest ? Sharpness(of: model, on: data, seed: trial.seed) : nil
    curvature = sharpness?.value
    if !data.testRows.isEmpty { accuracy = workspace.evaluate(model, on: data.dataset, rows: data.testRows).accuracy }
    let along: [Float]
    switch plane.direction {
    case .random: along = model.randomDirection(generator: &generator)
    case .sharpest: along = sharpness?.direction ?? []
    case .gradient:
      var gradient = Gradient(for: model)
      workspace.addGradient(
        of: model, on: data.dataset, rows: data.trainingRows, share: 1 / Float(data.training), to: &gradient)
      along = gradient.values.map { -$0 }
    }
    let across =
      plane.isPlane
      ? Plane.across(along, of: model, generator: &generator) : [Float](repeating: 0, count: along.count)
    return View(model: model, along: along, across: across, workspace: workspace)
  }
}

extension LandscapeCourse {
  var values: [(name: String, value: Value)] {
    let early = Value.missing(training.diverged?.reason ?? "the training is not at its end yet")
    let loss = Series(x: Array(places.prefix(line.count)), y: line).finite(else: "the loss is not finite there")
    let own = training.values
    func value(_ name: String) -> Value { own.first { $0.name == name }?.value ?? early }
    return [
      ("loss", line.isEmpty ? early : .series(loss)),
      (
        "surface",
        plane.isPlane
          ? .grid(Grid(x: places, y: places, rows: rows))
          : .missing("plane \(plane.direction) is a line; \(plane.direction)-plane has a surface")
      ),
      ("curvature", curvature.map { .number($0) } ?? (wantsCurvature ? early : .missing("it was not asked for"))),
      ("width", width ?? early),
      ("bottom", training.isDone ? value("loss").number.map { .number($0) } ?? early : early),
      (
        "accuracy",
        accuracy.map { .number($0) }
          ?? (training.isDone ? .missing("there are no classes, or no samples to test on") : early)
      ),
      ("steps", value("steps")),
      ("scaledRate", value("scaledRate")),
      ("diverged", value("diverged")),
    ]
  }

  /// How wide the valley is along the line: from where the loss has risen by `rise` on the one side to the other, straight
  /// lines between the places.
  private var width: Value? {
    guard line.count == places.count else { return nil }
    let middle = places.count / 2
    let edge = line[middle] + rise
    func reach(_ way: some Sequence<Int>) -> Double? {
      var last = middle
      for i in way {
        if !(line[i] < edge) {
          let share = line[i].isFinite ? (edge - line[last]) / (line[i] - line[last]) : 1
          return (places[last] + share * (places[i] - places[last]) - places[middle]).magnitude
        }
        last = i
      }
      return nil
    }
    guard let left = reach(stride(from: middle - 1, through: 0, by: -1)), let right = reach(middle + 1..<places.count)
    else { return .missing("the loss does not rise by \(rise.shown) within the span") }
    return .number(left + right)
  }
}
