import Elementary
import Neural
import Testing

@Suite struct MadeSampleTests {
  private let generator = SeededGenerator(seed: 7)

  @Test(arguments: PlanarPattern.allCases)
  func `a seed decides the points, and every look begins with the same`(pattern: PlanarPattern) {
    let samples = pattern.samples(generator: generator)
    let first = Array(samples.prefix(50))
    #expect(first == Array(samples.prefix(50)))
    #expect(first != Array(pattern.samples(generator: SeededGenerator(seed: 8)).prefix(50)))
    #expect(first.map(\.label) == (0..<50).map { $0 % 2 })
    // A longer look begins as the shorter one.
    #expect(Array(samples.prefix(60).prefix(50)) == first)
  }

  @Test(
    arguments: [
      (PlanarPattern.moons, 13_418_446_593_414_037_476), (.circles, 233_862_711_328_507_142),
      (.spirals, 12_171_730_606_429_668_743), (.xor, 13_820_777_582_254_034_279),
    ] as [(PlanarPattern, UInt64)])
  func `every machine gives these bits`(pattern: PlanarPattern, print: UInt64) {
    #expect(fingerprint(pattern.samples(generator: generator).prefix(100).flatMap { [$0.x, $0.y] }) == print)
  }

  @Test func `without noise moons are half circles`() {
    for point in PlanarPattern.moons.samples(noise: 0, generator: generator).prefix(200) {
      let (x, y) = point.label == 0 ? (point.x + 0.5, point.y + 0.25) : (0.5 - point.x, 0.25 - point.y)
      #expect(abs(x * x + y * y - 1) < 1e-5 && y > -1e-6)
    }
  }

  @Test func `without noise circles have the radii 1 and ½, all around`() {
    let points = Array(PlanarPattern.circles.samples(noise: 0, generator: generator).prefix(400))
    for point in points {
      #expect(abs((point.x * point.x + point.y * point.y).squareRoot() - (point.label == 0 ? 1 : 0.5)) < 1e-6)
    }
    for quarter in [(true, true), (true, false), (false, true), (false, false)] {
      #expect(points.count { ($0.x > 0, $0.y > 0) == quarter } > 60)
    }
  }

  @Test func `without noise a spiral's angle grows with its radius, and the other lies opposite`() {
    for point in PlanarPattern.spirals.samples(noise: 0, generator: generator).prefix(200) {
      let sign: Double = point.label == 1 ? 1 : -1
      let (x, y) = (sign * Double(point.x), sign * Double(point.y))
      let turn = (x * x + y * y).squareRoot()
      #expect(abs(x - turn * .cos(3 * .pi * turn)) < 1e-5 && abs(y - turn * .sin(3 * .pi * turn)) < 1e-5)
    }
  }

  @Test func `exclusive or: class 1 where one coordinate alone is above 0, in all four corners`() {
    let points = Array(PlanarPattern.xor.samples(noise: 0, generator: generator).prefix(400))
    for point in points { #expect(((point.x > 0) != (point.y > 0)) == (point.label == 1)) }
    #expect(points.allSatisfy { abs($0.x) == 1 && abs($0.y) == 1 })
    #expect(points.count { $0.x > 0 } > 160 && points.count { $0.x < 0 } > 160)
  }

  @Test(arguments: PlanarPattern.allCases)
  func `noise has the deviation that is asked for`(pattern: PlanarPattern) {
    // The same numbers are drawn, so that the points differ by the noise alone.
    let (calm, noisy) = (
      pattern.samples(noise: 0, generator: generator), pattern.samples(noise: 0.5, generator: generator)
    )
    let squares = zip(noisy, calm).prefix(4000).map { Double(($0.x - $1.x) * ($0.x - $1.x)) }
    #expect(abs((squares.reduce(0, +) / 4000).squareRoot() - 0.5) < 0.02)
  }

  @Test func `a line's points lie around it, x even over the range`() {
    let line = Curve.line(slope: 2, intercept: -1)
    let points = Array(line.samples(over: -3...1, noise: 0.25, generator: generator).prefix(4000))
    #expect(points.allSatisfy { (-3...1).contains($0.x) })
    #expect(points.count { $0.x < -2 } > 900 && points.count { $0.x > 0 } > 900)
    let errors = points.map { Double($0.y) - (2 * Double($0.x) - 1) }
    #expect(abs(errors.reduce(0, +) / 4000) < 0.02)
    #expect(abs((errors.reduce(0) { $0 + $1 * $1 } / 4000).squareRoot() - 0.25) < 0.01)
  }

  @Test func `a sine without noise has its waves`() {
    let sine = Curve.sine(periods: 2)
    #expect(abs(sine.value(at: 0.125) - 1) < 1e-15 && abs(sine.value(at: 0.375) + 1) < 1e-15)
    for point in sine.samples(noise: 0, generator: generator).prefix(50) {
      #expect(abs(Double(point.y) - sine.value(at: Double(point.x))) < 1e-6)
    }
    #expect(
      fingerprint(sine.samples(generator: generator).prefix(100).flatMap { [$0.x, $0.y] }) == 5_641_676_036_457_269_982)
  }

  @Test func `samples become a data set`() {
    let moons = PlanarPattern.moons.samples(generator: generator)
    let data = Dataset(moons.prefix(10))
    #expect(data.count == 10 && data.columns == 2 && data.target == .classes(2))
    #expect(Array(data.features.row(3)) == Array(moons.prefix(4)).last.map { [$0.x, $0.y] })
    let line = Dataset(Curve.line(slope: 1, intercept: 0).samples(noise: 0, generator: generator).prefix(7))
    #expect(line.count == 7 && line.target == .values(1) && line.features.scalars == line.values.scalars)
  }
}
