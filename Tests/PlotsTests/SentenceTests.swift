import Plots
import Testing

struct SentenceTests {
  private static func curve(_ heights: Double..., name: String = "", spoken: String? = nil, step: Double = 1) -> Curve {
    Curve(name, spoken: spoken, points: heights.enumerated().map { Point(Double($0.offset) * step, $0.element) })
  }

  private static func plot(_ curves: Curve..., x: Axis = Axis("steps", unit: "steps")) -> Plot {
    Plot(subject: "Loss", x: x, y: Axis("loss"), layers: curves.map { .curve($0) })
  }

  private static let curves: [(Plot, String)] = [
    (
      plot(
        curve(2.32, 1.4, 1.0, 0.4, 0.099, spoken: "at batch 8", step: 128), x: Axis("samples seen", unit: "samples")),
      "Loss at batch 8 falls from 2.32 to 0.099 over 512 samples, half of it in the first 256."
    ),
    (
      plot(curve(2.32, 4.91, spoken: "at batch 512", step: 512), x: Axis("samples seen", unit: "samples")),
      "Loss at batch 512 rises from 2.32 to 4.91 over 512 samples."
    ),
    (plot(curve(1, 2, 3, 4)), "Loss rises from 1 to 4 over 3 steps, half of it in the first 2."),
    (plot(curve(1, 5), x: Axis("epochs", unit: "epochs")), "Loss rises from 1 to 5 over 1 epoch."),
    (plot(curve(4, 1, 1, 1, 1)), "Loss falls from 4 to 1 over 4 steps, half of it in the first step."),
    (
      plot(curve(2, 1, name: "a"), curve(2, 4, name: "b"), curve(2, 2, spoken: "at rest")),
      "Loss (a) falls from 2 to 1 over 1 step; (b) rises from 2 to 4; at rest it stays at 2."
    ),
    (
      plot(curve(2, 1, spoken: "at batch 8"), curve(2, 1.5, 1.2, spoken: "at batch 64")),
      "Loss at batch 8 falls from 2 to 1 over 1 step; at batch 64 it falls from 2 to 1.2 over 2 steps."
    ),
    (
      Plot(
        subject: "Noise", x: Axis("batch"), y: Axis("noise", scale: .log),
        layers: [
          .curve(Curve("noise", subject: "Noise", points: [Point(1, 4), Point(4, 2)])),
          .curve(Curve("expected", subject: "the expected noise", points: [Point(1, 4), Point(4, 1)])),
        ]),
      "Noise falls from 4 to 2 as batch goes from 1 to 4; the expected noise falls from 4 to 1."
    ),
    (plot(curve(2, 1), curve(2, 3)), "Loss falls from 2 to 1 over 1 step; another rises from 2 to 3."),
    (plot(curve(2, 0.5, 1)), "Loss falls from 2 to 0.5 at 1 step, then rises to 1 at 2 steps."),
    (plot(curve(2, 17, 1)), "Loss rises from 2 to 17 at 1 step, then falls to 1 at 2 steps."),
    (plot(curve(2, 2.001, 2.003)), "Loss stays near 2 over 2 steps."),
    (plot(curve(0, 0)), "Loss stays at 0 over 1 step."),
    (plot(curve(2, 900, .infinity)), "Loss rises from 2 to 900 over 1 step, then grows beyond all bounds."),
    (plot(curve(2, 3, .nan, 1)), "Loss rises from 2 to 3 over 1 step, then is no longer a number."),
    (plot(curve(2.5)), "Loss is 2.5 at 0 steps."),
    (plot(curve(.nan)), "Loss: nothing to show yet."),
    (plot(), "Loss: nothing to show yet."),
    (Plot(subject: "", x: Axis(""), y: Axis(""), layers: []), "There is nothing to show yet."),
    (
      plot(
        curve(1, 2), curve(1, 2), curve(1, 2), curve(1, 2), curve(1, 2), curve(1, 2), curve(1, 2), curve(1, 2)),
      "Loss rises from 1 to 2 over 1 step; another rises from 1 to 2; another rises from 1 to 2; "
        + "another rises from 1 to 2; another rises from 1 to 2; another rises from 1 to 2; 2 more curves are not told."
    ),
    (Examples.noise, "Noise falls from 2.1 to 0.131 as batch size goes from 1 to 256, half of it by 4."),
    (
      Plot(
        subject: "Noise", x: Axis(""), y: Axis(""),
        layers: [.curve(Curve("", points: [Point(1, 4), Point(2, 2), Point(4, 3)]))]),
      "Noise falls from 4 to 2 at 2, then rises to 3 at 4."
    ),
    (
      Plot(
        subject: "Noise", x: Axis(""), y: Axis(""), layers: [.curve(Curve("", points: [Point(1, 4), Point(2, 2)]))]),
      "Noise falls from 4 to 2 between 1 and 2."
    ),
  ]

  @Test(arguments: curves.indices)
  func `curves are told from their numbers`(index: Int) {
    let (plot, sentence) = SentenceTests.curves[index]
    #expect(plot.sentence() == sentence)
  }

  @Test func `beside a picture the letters at its curves are said`() {
    let plot = SentenceTests.plot(
      SentenceTests.curve(2, 1, name: "8", spoken: "at batch 8"),
      SentenceTests.curve(2, 1.5, name: "b", spoken: "in the run with a ramp"))
    #expect(
      plot.sentence(pointing: true)
        == "Loss at batch 8 falls from 2 to 1 over 1 step; in the run with a ramp (b) it falls from 2 to 1.5.")
    #expect(
      plot.sentence()
        == "Loss at batch 8 falls from 2 to 1 over 1 step; in the run with a ramp it falls from 2 to 1.5.")
  }

  private static let corner = [Point(-2, 1), Point(-1, 1), Point(-1, 0)]

  private static func descent(_ paths: Path..., marks: [Mark] = [Mark(Point(0, 0), name: "minimum")]) -> Plot {
    Plot(
      subject: "Descent", x: Axis("w₁", range: -3...1), y: Axis("w₂"),
      layers: paths.map { .path($0) } + marks.map { .mark($0) })
  }

  private static let paths: [(Plot, String)] = [
    (
      descent(Path("batch 64", points: corner)),
      "The path of batch 64 leads in 2 steps from (−2, 1) to (−1, 0), 1 from the minimum."
    ),
    (
      descent(Path(points: corner), marks: []),
      "The path leads in 2 steps from (−2, 1) to (−1, 0)."
    ),
    (
      descent(Path(points: [Point(-2, 0), Point(0, 0), Point(3, 4)])),
      "The path leads in 2 steps from (−2, 0) to (3, 4), 5 from the minimum, outside the picture."
    ),
    (
      descent(Path(points: [Point(-2, 0), Point(0, 0)]), Path("batch 8", points: corner, ink: .dim)),
      "The path leads in 1 step from (−2, 0) to (0, 0), 0 from the minimum. "
        + "Before, batch 8 ended at (−1, 0), 1 from the minimum."
    ),
    (
      descent(Path(points: [Point(-2, 0), Point(0, 0)]), Path(points: corner, ink: .dim)),
      "The path leads in 1 step from (−2, 0) to (0, 0), 0 from the minimum. "
        + "The one before ended at (−1, 0), 1 from the minimum."
    ),
    (
      descent(Path(points: [Point(-2, 0), Point(0, 1e30), Point(.infinity, 0)])),
      "The path leads in 1 step from (−2, 0) to (0, 1e30), 1e30 from the minimum, then grows beyond all bounds."
    ),
    (descent(Path(points: [Point(-2, 0)])), "The path has only its start, (−2, 0)."),
    (
      descent(Path("walker 1", points: corner), Path(points: corner, ink: .series(1)), marks: []),
      "The path of walker 1 leads in 2 steps from (−2, 1) to (−1, 0). 1 more path runs beside it."
    ),
    (
      descent(Path(points: corner), Path(points: corner), Path(points: corner), marks: []),
      "The path leads in 2 steps from (−2, 1) to (−1, 0). 2 more paths run beside it."
    ),
  ]

  @Test(arguments: paths.indices)
  func `paths are told from their numbers`(index: Int) {
    let (plot, sentence) = SentenceTests.paths[index]
    #expect(plot.sentence() == sentence)
  }

  @Test func `points around a marked place are told by how near they lie to it`() {
    let points = [Point(3, 4), Point(0, 1), Point(-1, 0), Point(0, 0), Point(0, -2)]
    let plot = Plot(
      subject: "", x: Axis("x"), y: Axis("y"),
      layers: [
        .scatter(Scatter(spoken: "batches of 16", isFine: true, points: points)),
        .mark(Mark(Point(0, 0), name: "centre")),
      ])
    #expect(plot.sentence() == "5 batches of 16: half of them within 1 of the centre, the farthest 5 away.")
    #expect(plot.legend == "* batches of 16, + centre.")
  }

  @Test(arguments: [
    ([Point(1, 2), Point(8, 0.5)], "fixed", "2 points of fixed: loss from 0.5 to 2, rate from 1 to 8."),
    ([Point(1, 2)], "", "1 point: loss 2, rate 1."),
    ([Point(.nan, 2)], "", "Runs: nothing to show yet."),
  ])
  func `scattered points are told by their spans`(points: [Point], name: String, sentence: String) {
    let plot = Plot(
      subject: "Runs", x: Axis("rate"), y: Axis("loss"), layers: [.scatter(Scatter(name, points: points))])
    #expect(plot.sentence() == sentence)
  }

  @Test(arguments: Examples.hostile.map(\.0))
  func `every picture has a sentence`(name: String) throws {
    let plot = try #require(Examples.hostile.first { $0.0 == name }?.1)
    #expect(plot.sentence().hasSuffix("."))
  }
}
