import Testing

@testable import Plots

/// Pictures of random data at every size from 40 × 6 to 200 × 60.
struct RandomPlotTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `nothing overlaps and nothing is cut`(seed: UInt64) throws {
    var noise = Noise(seed)
    for _ in 0..<6 {
      let plot = RandomPlotTests.plot(&noise)
      let (width, height) = (40 + noise.below(161), 6 + noise.below(55))
      let layout = try #require(Layout(plot, width: width, height: height))
      var taken = Set<[Int]>()
      for words in layout.words {
        let columns = words.column..<words.column + words.text.width
        #expect(columns.lowerBound >= 0 && columns.upperBound <= width && words.row >= 0 && words.row < height)
        let isFree = columns.allSatisfy { taken.insert([words.row, $0]).inserted }
        #expect(isFree, "“\(String(words.text.characters))” at \(width) × \(height)")
      }
      for stroke in layout.strokes {
        let area = (x: 0...Double(layout.columns), y: 0...Double(layout.rows))
        #expect(stroke.pieces.joined().allSatisfy { area.x.contains($0.x) && area.y.contains($0.y) })
      }
      for glyphs in Glyphs.allCases {
        let rows = plot.cells(width: width, height: height, glyphs: glyphs)
        #expect(
          rows.count == height && rows.allSatisfy { $0.reduce(0) { $0 + LabelText.columns(of: $1.character) } == width }
        )
      }
      _ = try Markup(plot.svg(columns: width, rows: height))
      #expect(plot.sentence().hasSuffix("."))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `ticks are round numbers on whole rows`(seed: UInt64) throws {
    var noise = Noise(seed)
    for _ in 0..<6 {
      let plot = RandomPlotTests.plot(&noise)
      let (width, height) = (40 + noise.below(161), 6 + noise.below(55))
      let frame = Frame(plot, width: width, height: height)
      for tick in frame.y.ticks {
        let place = frame.y.position(tick.value)
        #expect((place - Double(tick.cell) - 0.5).magnitude <= 0.51, "\(tick.value) at \(place)")
        #expect(RandomPlotTests.isRound(tick.value), "\(tick.value)")
      }
      for tick in frame.x.ticks {
        #expect((frame.x.position(tick.value) - Double(tick.cell) - 0.5).magnitude <= 0.76)
        #expect(RandomPlotTests.isRound(tick.value), "\(tick.value)")
      }
    }
  }

  /// At most a few digits behind the first, as multiples of 1, 2 and 5 have; halves of powers of two on axes that end so.
  private static func isRound(_ value: Double) -> Bool {
    if value == value.rounded(), value.magnitude < 1e9 { return true }
    let digits = "\(value.magnitude)".prefix { $0 != "e" }.filter { $0 != "." }.drop { $0 == "0" }
    return digits.reversed().drop { $0 == "0" }.count <= 11
  }

  private static func plot(_ noise: inout Noise) -> Plot {
    let scales: [Axis.Scale] = [.linear, .log]
    let size = [1e-300, 1e-6, 1, 1000, 1e12, 1e300][noise.below(6)]
    let layers = (0..<1 + noise.below(9)).map { layer(&noise, $0, size: size) }
    return Plot(
      title: noise.below(2) == 0 ? nil : noise.name(), subject: "Loss",
      x: Axis(noise.name(), scale: scales[noise.below(2)]), y: Axis(noise.name(), scale: scales[noise.below(2)]),
      layers: layers)
  }

  private static func layer(_ noise: inout Noise, _ number: Int, size: Double) -> Layer {
    let count = [0, 1, 2, 5, 60][noise.below(5)]
    let shift = Double(noise.below(3))
    let points = (0..<count).map { index -> Point in
      var y = size * (noise.next() + shift)
      switch noise.below(40) {
      case 0: y = .nan
      case 1: y = .infinity
      case 2: y = 0
      default: break
      }
      return Point(Double(index), count == 5 ? size : y)
    }
    let ink = Ink.series(number)
    switch noise.below(6) {
    case 0: return .scatter(Scatter(noise.name(), points: points, ink: ink))
    case 1:
      return .band(
        Band(
          noise.name(), of: "9 seeds", x: points.map(\.x),
          samples: points.map { point in (0..<9).map { _ in point.y * (1 + noise.next()) } }, ink: ink))
    case 2: return .histogram(Histogram(of: points.map(\.y), ink: ink))
    case 3: return .path(Path(points: points, ink: ink))
    default: return .curve(Curve(noise.name(), points: points, ink: ink))
    }
  }
}

extension Noise {
  /// A whole number from 0 to `count` − 1.
  mutating func below(_ count: Int) -> Int { min(Int((next() + 1) / 2 * Double(count)), count - 1) }

  mutating func name() -> String {
    ["", "8", "batch 64", "样本数量", "at the scaled rate of a big batch, with a very long name indeed"][below(5)]
  }
}
