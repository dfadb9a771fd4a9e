import Testing

@testable import Plots

struct SpreadTests {
  @Test func `a band holds the quartiles of the runs at each place`() {
    let band = Band(of: "5 seeds", x: [0, 1], samples: [[5, 1, 4, 2, 3], [1, .nan, 2]])
    #expect(band.slices[0] == .init(x: 0, lower: 2, median: 3, upper: 4))
    #expect(band.slices[1] == .init(x: 1, lower: 1.25, median: 1.5, upper: 1.75))
  }

  @Test func `a band ends where no run has a number`() {
    let band = Band(of: "2 seeds", x: [0, 1, 2], samples: [[1, 2], [.nan, .infinity], [1, 2]])
    #expect(band.drawn.count == 1)
  }

  @Test func `a band is told by its median and its end`() {
    #expect(
      Examples.band.sentence()
        == "Loss at batch 8: the median of 20 seeds falls from 2.18 to 0.115 over 300 steps, half of it in the first 60; "
        + "at the end half of them lie between 0.103 and 0.137. "
        + "Loss at batch 64: the median of 20 seeds falls from 2.52 to 0.877 at 285 steps, then rises to 1.04 at 300 "
        + "steps; at the end half of them lie between 0.955 and 1.23.")
    let same = Plot(
      subject: "Loss", x: Axis("steps"), y: Axis("loss"),
      layers: [.band(Band(of: "3 seeds", x: [0, 1], samples: [[2, 2, 2], [1, 1, 1]]))])
    #expect(
      same.sentence() == "Loss: the median of 3 seeds falls from 2 to 1 over 1 step; at the end half of them lie at 1.")
  }

  @Test(
    arguments: [
      ([], "Loss: nothing to show yet."),
      ([.nan, .nan], "None of 2 seeds is a number."),
      ([0.5], "1 value of loss: 0.5."),
      ([2, 2, 2, 2], "4 seeds of loss: all 2."),
      ([1, 3, 2], "3 seeds of loss: from 1 to 3, median 2."),
      (
        [1, 2, 3, 4, 5, .infinity],
        "5 seeds of loss: half of them between 2 and 4 around a median of 3, all between 1 and 5; 1 more is no number."
      ),
    ] as [([Double], String)])
  func `a histogram is told by its middle and its spread`(values: [Double], sentence: String) {
    var plot = Histogram("seeds", of: values).plot(over: Axis("loss"))
    plot.subject = "Loss"
    #expect(plot.sentence() == sentence)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `every number stands in one bar, and bars have round borders`(seed: UInt64) {
    var noise = Noise(seed)
    for count in [1, 2, 5, 40, 1000] {
      for size in [1e-280, 1e-9, 1, 1234, 1e280] {
        let values = (0..<count).map { _ in size * (noise.next() + Double(seed % 3)) }
        let histogram = Histogram(of: values)
        #expect(histogram.counts.reduce(0, +) == count)
        #expect(histogram.edges.count == histogram.counts.count + 1 && histogram.counts.count <= 64)
        for bar in histogram.bars {
          let inside = values.count { $0 >= bar.lower && $0 < bar.upper }
          #expect((inside - bar.count).magnitude <= 1, "\(bar) of \(count) at \(size)")
        }
      }
    }
  }

  @Test func `a bar is as high as its count`() throws {
    let histogram = Histogram(of: (0..<50).map { Double($0 % 10) } + [9, 9, 9, 9, 9])
    let layout = try #require(Layout(histogram.plot(over: Axis("x")), width: 50, height: 16))
    let bars = try #require(layout.strokes.first { $0.purpose == .bars }).pieces
    let heights = bars.map { $0[1].y - $0[0].y }
    #expect(heights.count == 10)
    for (height, count) in zip(heights, histogram.counts) {
      #expect((height / heights[0] - Double(count) / Double(histogram.counts[0])).magnitude < 1e-6)
    }
  }
}
