import Testing

@testable import Plots

struct RoundNumberTests {
  @Test(arguments: [
    (0, 0, "0"), (5, 0, "5"), (3, -1, "0.3"), (-25, -1, "−2.5"), (20, -1, "2"), (1, -3, "0.001"), (5, -4, "0.0005"),
    (5, -5, "5e-5"), (12, -8, "1.2e-7"), (5, 2, "500"), (2, 3, "2000"), (1, 4, "10\u{202F}000"),
    (128, 2, "12\u{202F}800"), (3, 6, "3\u{202F}000\u{202F}000"), (1, 7, "1e7"), (15, 29, "1.5e30"),
    (-1, 100, "−1e100"),
    (100_005, -1, "10\u{202F}000.5"),
  ])
  func `a tick is written exactly`(digits: Int, exponent: Int, text: String) {
    #expect(RoundNumber(digits, exponent: exponent).text == text)
  }

  @Test(arguments: [(3, -1, 0.3), (7, -2, 0.07), (5, 30, 5e30), (1, -300, 1e-300), (-15, 0, -15.0)])
  func `its value is the nearest double`(digits: Int, exponent: Int, value: Double) {
    #expect(RoundNumber(digits, exponent: exponent).value == value)
  }
}
