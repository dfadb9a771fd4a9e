import Glibc

extension Double {
  static func log(_ x: Double) -> Double { Glibc.log(x) }
  static func atan2(y: Double, x: Double) -> Double { Glibc.atan2(y, x) }
  var shown: String {
    guard isFinite else { return "–" }
    if self == 0 { return "0" }
    if rounded() == self, magnitude < 1e7 { return RoundNumber(Int(self), exponent: 0).text }
    let exponent = Int(Glibc.floor(Glibc.log10(magnitude))) - 2
    let digits = (self / Glibc.pow(10, Double(exponent))).rounded()
    return RoundNumber(Int(digits), exponent: exponent).text
  }
}
