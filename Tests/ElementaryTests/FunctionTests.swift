import Elementary
import Testing

/// A function, what its documentation says of its error in units of the last place, and how to call it.
struct FunctionUnderTest: Sendable, CustomTestStringConvertible {
  var name: String
  var error: Double
  var value: @Sendable ([Double]) -> Double
  var single: @Sendable ([Float]) -> Float

  var testDescription: String { name }

  static let all: [FunctionUnderTest] = [
    FunctionUnderTest(name: "exp", error: 0.65, value: { .exp($0[0]) }, single: { .exp($0[0]) }),
    FunctionUnderTest(name: "log", error: 0.51, value: { .log($0[0]) }, single: { .log($0[0]) }),
    FunctionUnderTest(name: "pow", error: 0.65, value: { .pow($0[0], $0[1]) }, single: { .pow($0[0], $0[1]) }),
    FunctionUnderTest(name: "sin", error: 0.7, value: { .sin($0[0]) }, single: { .sin($0[0]) }),
    FunctionUnderTest(name: "cos", error: 0.7, value: { .cos($0[0]) }, single: { .cos($0[0]) }),
    FunctionUnderTest(name: "tanh", error: 0.8, value: { .tanh($0[0]) }, single: { .tanh($0[0]) }),
    FunctionUnderTest(name: "erf", error: 1.2, value: { .erf($0[0]) }, single: { .erf($0[0]) }),
    FunctionUnderTest(
      name: "atan2", error: 0.55, value: { .atan2(y: $0[0], x: $0[1]) }, single: { .atan2(y: $0[0], x: $0[1]) }),
  ]
}

@Suite struct FunctionTests {
  @Test(arguments: FunctionUnderTest.all)
  func `the error is within what is said of it`(function: FunctionUnderTest) throws {
    let values = try #require(exactValues[function.name])
    #expect(values.count > 20)
    for (arguments, high, low) in values {
      let value = function.value(arguments)
      // In subnormal results, and next to them, a unit of the last place is all that is promised.
      let bound = high.magnitude < 0x1p-1021 ? 1.001 : function.error
      let error = ((value - high) - low).magnitude / high.ulp
      #expect(error < bound, "\(function.name)\(arguments) = \(value), not \(high)")
    }
  }

  @Test(arguments: FunctionUnderTest.all)
  func `a float's function is the nearest float to the true value`(function: FunctionUnderTest) throws {
    for (arguments, _, _) in try #require(exactValues[function.name]) {
      let floats = arguments.map(Float.init)
      let value = function.single(floats)
      let exact = function.value(floats.map(Double.init))
      #expect(value == Float(exact) || value.isNaN && exact.isNaN)
    }
  }

  @Test func `zeros keep their sign where the function passes through zero`() {
    for function in [Double.sin, Double.tanh, Double.erf] {
      #expect(function(-0.0).sign == .minus && function(0.0).sign == .plus)
    }
  }

  @Test(
    arguments: [
      (Double.exp(0), 1), (.exp(-.infinity), 0), (.exp(.infinity), .infinity), (.exp(710), .infinity), (.exp(-746), 0),
      (.log(1), 0), (.log(0), -.infinity), (.log(-0.0), -.infinity), (.log(.infinity), .infinity),
      (.cos(0), 1), (.sin(0), 0), (.tanh(.infinity), 1), (.tanh(-30), -1), (.erf(7), 1), (.erf(-.infinity), -1),
      (.pow(0, 0), 1), (.pow(.nan, 0), 1), (.pow(1, .nan), 1), (.pow(0, 2), 0), (.pow(0, -2), .infinity),
      (.pow(-0.0, -3), -.infinity), (.pow(-0.0, 3), 0), (.pow(-2, 3), -8), (.pow(-2, 2), 4), (.pow(2, 1024), .infinity),
      (.pow(-2, 1025), -.infinity), (.pow(2, -1074), .leastNonzeroMagnitude), (.pow(2, -1076), 0),
      (.pow(-1, .infinity), 1),
      (.pow(2, .infinity), .infinity), (.pow(0.5, .infinity), 0), (.pow(0.5, -.infinity), .infinity),
      (.pow(.infinity, -1), 0), (.pow(-.infinity, 3), -.infinity), (.pow(-.infinity, 2), .infinity), (.pow(9, 0.5), 3),
      (.atan2(y: 0, x: 1), 0), (.atan2(y: 0, x: -1), .pi), (.atan2(y: -0.0, x: -1), -.pi),
      (.atan2(y: 1, x: 0), .pi / 2),
      (.atan2(y: 0, x: 0), 0), (.atan2(y: 0, x: -0.0), .pi), (.atan2(y: .infinity, x: .infinity), .pi / 4),
      (.atan2(y: -.infinity, x: 3), -.pi / 2), (.atan2(y: 3, x: -.infinity), .pi),
    ] as [(Double, Double)])
  func `special values are those of IEEE 754`(value: Double, expected: Double) {
    #expect(value == expected)
  }

  @Test(arguments: [
    Double.exp(.nan), .log(.nan), .log(-1), .log(-.infinity), .sin(.infinity), .cos(-.infinity), .sin(.nan),
    .tanh(.nan),
    .erf(.nan), .pow(-2, 0.5), .pow(.nan, 1), .pow(2, .nan), .atan2(y: .nan, x: 1), .atan2(y: 1, x: .nan),
  ])
  func `what has no value is not a number`(value: Double) {
    #expect(value.isNaN)
  }
}
