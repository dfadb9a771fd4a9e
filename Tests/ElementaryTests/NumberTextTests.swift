import Elementary
import Testing

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (512, "512"), (0, "0"), (-0.0, "0"), (-2, "−2"), (1797, "1797"), (9999, "9999"), (10_000, "10 000"),
      (12_800, "12 800"), (1_234_567, "1 234 567"), (-12_800, "−12 800"), (1e15, "1e15"),
      (999_999_999_999_999, "999 999 999 999 999"),
      (1.5e300, "1.5e300"), (1.23456e20, "1.23e20"),
      (0.0991, "0.0991"), (1.314, "1.31"), (1.315, "1.32"), (0.5, "0.5"), (-0.5, "−0.5"), (2.0 / 3, "0.667"),
      (0.1 + 0.2, "0.3"), (99.96, "100"), (9.996, "10"), (0.99951, "1"), (123.4, "123"), (1234.5, "1230"),
      (12_345.6, "12 300"), (9999.9, "10 000"), (0.0001, "0.0001"), (0.00012345, "0.000123"), (0.00001, "1e-5"),
      (1e-7, "1e-7"), (1.2345e-7, "1.23e-7"), (9.999e-5, "0.0001"), (-1e-7, "−1e-7"),
      (.leastNonzeroMagnitude, "5e-324"),
      (.nan, "–"), (.infinity, "–"), (-.infinity, "–"),
    ] as [(Double, String)])
  func `a number is shown whole or with three digits`(number: Double, text: String) {
    #expect(number.shown == text.replacing(" ", with: "\u{202F}"))
  }

  @Test(
    arguments: [
      (0.04, "0.04"), (64, "64"), (-64, "-64"), (0, "0"), (-0.0, "-0"), (1e-7, "1e-07"),
      (0.1 + 0.2, "0.30000000000000004"),
      (1e16, "1e+16"), (1.7976931348623157e308, "1.7976931348623157e+308"), (.leastNonzeroMagnitude, "5e-324"),
      (12_800, "12800"),
      (.nan, "nan"), (-.infinity, "-inf"),
    ] as [(Double, String)])
  func `plain digits are the shortest that read back`(number: Double, text: String) {
    #expect(number.plainDigits == text)
    #expect(Double(text)?.bitPattern == number.bitPattern || number.isNaN)
  }
}
