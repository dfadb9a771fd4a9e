import Glibc

extension Double {
  static func exp(_ x: Double) -> Double { Glibc.exp(x) }
  static func log(_ x: Double) -> Double { Glibc.log(x) }
  static func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }
  var plainDigits: String { self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(self)" }
  var shown: String { plainDigits }
}
