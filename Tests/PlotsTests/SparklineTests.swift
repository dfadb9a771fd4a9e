import Plots
import Testing

struct SparklineTests {
  @Test(
    arguments: [
      ([], 8, ""), ([3], 8, "▁"), ([0, 7], 8, "▁█"), ([7, 5, 3, 1, 0], 5, "█▆▄▂▁"),
      ([2, 2, 2], 3, "▁▁▁"), ([1, .nan, 2], 3, "▁×█"), ([1, .infinity], 2, "▁×"),
      ([0, 0, 8, 8], 2, "▁█"), ([-1.7e308, 1.7e308], 2, "▁█"), ([1, 2], 0, ""),
    ] as [([Double], Int, String)])
  func `a curve in one row`(values: [Double], width: Int, text: String) {
    #expect(Sparkline(values).text(width: width) == text)
  }

  @Test func `curves that are compared share a range, and what leaves it stays at its edge`() {
    #expect(Sparkline([2, 1], range: 0...2).text(width: 2) == "█▅")
    #expect(Sparkline([2, 0.1], range: 0...2).text(width: 2) == "█▁")
    #expect(Sparkline([-1, 9], range: 0...2).text(width: 2) == "▁█")
    #expect(Sparkline([10, 2], scale: .log, range: 0.1...10).text(width: 2) == "█▆")
    #expect(Sparkline([10, 1], scale: .log, range: 0...10).text(width: 2) == "█▁")
  }

  @Test func `a log scale shows what a linear one hides`() {
    let values = [100, 10, 1, 0.1]
    #expect(Sparkline(values).text(width: 4) == "█▁▁▁")
    #expect(Sparkline(values, scale: .log).text(width: 4) == "█▆▃▁")
    #expect(Sparkline([1, 0], scale: .log).text(width: 2) == "█▁")
  }

  @Test(
    arguments: [
      ([2.3, 1, 0.2], "falls from 2.3 to 0.2"), ([1, 5, 2], "rises from 1 to 5, then falls to 2"),
      ([2, 2], "stays at 2"),
      ([4], "4"), ([], "no number"), ([1, 2, .infinity], "rises from 1 to 2, then grows beyond all bounds"),
    ] as [([Double], String)])
  func `it is read aloud as where it goes`(values: [Double], words: String) {
    #expect(Sparkline(values).spoken == words)
  }
}
