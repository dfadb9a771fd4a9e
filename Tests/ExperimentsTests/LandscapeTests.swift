import Experiments
import Formula
import Testing

struct LandscapeTests {
  private func run(_ kind: Kind, _ given: [(String, String)], wanted: Set<String>? = nil) throws -> RunResult {
    try Run(Trial(settings: try Settings(kind: kind, given), wanted: wanted)).result()
  }

  @Test
  func `the middle is where the training ended`() throws {
    let net = [("data", "moons"), ("epochs", "3")]
    let (way, view) = (try run(.train, net), try run(.landscape, net))
    let loss = try #require(view.series(of: "loss"))
    #expect(loss.x.count == 41 && loss.x[20] == 0 && loss.x.first == -1 && loss.x.last == 1)
    #expect(loss.y[20] == way.final && view.value(of: "bottom").number == way.final)
    #expect(view.value(of: "curvature") == way.value(of: "curvature"))
    #expect(view.value(of: "accuracy").number == way.series(of: "accuracy")?.final)
    #expect(view.start == nil && view.final == nil && view.lossBySamples == nil)
  }

  @Test
  func `along the gradient a distance is the rate of a step`() throws {
    let whole = [("data", "moons"), ("batch", "512"), ("steps", "1")]
    let line = [("rate", "0"), ("plane", "gradient"), ("span", "0.5"), ("points", "3")]
    let step = try #require(try run(.train, whole + [("rate", "0.5")]).final)
    let view = try #require(try run(.landscape, whole + line).series(of: "loss"))
    #expect(view.x == [-0.5, 0, 0.5])
    #expect(abs(view.y[2] - step) < 1e-5 && view.y[0] > view.y[1] && view.y[1] > view.y[2])
  }

  @Test
  func `along the sharpest direction the loss is a parabola of that curvature`() throws {
    let rest = [("model", "logistic"), ("separation", "0.7"), ("start", "optimum"), ("rate", "0"), ("steps", "1")]
    let line = [("plane", "sharpest"), ("span", "0.2"), ("rise", "0.001"), ("samples", "256")]
    let view = try run(.landscape, rest + line)
    let curvature = try #require(view.value(of: "curvature").number)
    let width = try #require(view.value(of: "width").number)
    // ½ λ (width/2)² = rise.
    #expect(abs(width / (2 * (2 * 0.001 / curvature).squareRoot()) - 1) < 0.05)
    let narrow = try run(.landscape, rest + line + [("span", "0.001")])
    #expect(narrow.value(of: "width") == .missing("the loss does not rise by 0.001 within the span"))
  }

  @Test
  func `a plane has the line in its middle row, and grows row by row`() throws {
    let settings = try Settings(kind: .landscape, [("plane", "random-plane"), ("points", "6"), ("epochs", "1")])
    var steps = try Run(Trial(settings: settings)).makeIterator()
    var growing = 0
    while steps.next() != nil {
      let known = steps.result.grids.first?.grid.values.compactMap(\.self).count ?? 0
      #expect(known >= growing)
      growing = known
    }
    let grid = try #require(steps.result.grids.first?.grid)
    // An even count gets one more, so that there is a middle.
    #expect(grid.x.count == 7 && grid.y.count == 7 && growing == 49)
    let line = try #require(steps.result.series(of: "loss")).y
    #expect((0..<7).map { grid[$0, 3] } == line)
    #expect(steps.result.value(of: "surface").reason == "a grid has no one number")
    let short = try run(.landscape, [("points", "3")])
    #expect(short.value(of: "surface") == .missing("plane random is a line; random-plane has a surface"))
  }

  @Test
  func `a training that breaks off has nothing to look at`() throws {
    let view = try run(
      .landscape, [("rate", "1000"), ("activation", "identity"), ("layers", "[2, 8, 8, 2]"), ("gain", "1000")])
    #expect(view.isComplete && view.diverged != nil)
    #expect(view.value(of: "loss").number == nil && view.value(of: "curvature").number == nil)
  }

  @Test
  func `a landscape is refused where its training would be`() throws {
    let error = #expect(throws: RunRefused.self) { try run(.landscape, [("model", "linear")]) }
    #expect(error?.setting == "model")
  }
}
