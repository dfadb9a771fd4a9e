import Plots
import Testing

struct SparklineTests {
  @Test(
    arguments: [
      ([], 8, "", ""), ([3], 8, "▁", "0"), ([0, 7], 8, "▁█", "09"), ([7, 5, 3, 1, 0], 5, "█▆▄▂▁", "97410"),
      ([2, 2, 2], 3, "▁▁▁", "000"), ([1, .nan, 2], 3, "▁×█", "0x9"), ([1, .infinity], 2, "▁×", "0x"),
      ([0, 0, 8, 8], 2, "▁█", "09"), ([-1.7e308, 1.7e308], 2, "▁█", "09"), ([1, 2], 0, "", ""),
    ] as [([Double], Int, String, String)])
  func `a curve in one row`(values: [Double], width: Int, text: String, ascii: String) {
    #expect(Sparkline(values).text(width: width) == text)
    #expect(Sparkline(values).text(width: width, glyphs: .ascii) == ascii)
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
