import Elementary

/// One pass over a formula's tree with the values of its names.
struct Evaluation {
  var variables: [String: Double]
  /// Answers a measure call; what it throws comes out of the evaluation.
  var measure: (MeasureCall) throws -> Value

  func value(of node: Node) throws -> Value {
    switch node {
    case .number(let number):
      return .number(number)
    case .name(let name, _):
      if let drawn = variables[name] { return .number(drawn) }
      return try measure(MeasureCall(name: name))
    case .measure(let name, let arguments, _):
      return try measure(MeasureCall(name: name, arguments: arguments.map(argument)))
    case .function(let function, let nodes, let offset):
      return try apply(function, to: nodes, at: offset)
    case .negative(let inner):
      return try number(inner) { -$0 }
    case .power(let base, let exponent):
      return try number(base, exponent) { base, exponent in
        .finite(.pow(base, exponent), else: "\(base.shown) to the power \(exponent.shown) is no finite number")
      }
    case .product(let factors):
      var result = try number(factors[0].node) { $0 }
      for factor in factors.dropFirst() {
        let other = try value(of: factor.node)
        result = result.with(other) { x, y in
          if factor.isDivisor, y == 0 { return .missing("a division by zero") }
          return .finite(factor.isDivisor ? x / y : x * y, else: "the number is too large")
        }
      }
      return result
    case .sum(let terms):
      var result = try number(terms[0].node) { $0 }
      for term in terms.dropFirst() {
        let other = try value(of: term.node)
        result = result.with(other) { x, y in
          .finite(term.isSubtracted ? x - y : x + y, else: "the number is too large")
        }
      }
      return result
    }
  }

  /// The argument with its sum worked out.
  func argument(_ node: Node.ArgumentNode) throws(FormulaError) -> MeasureCall.Argument {
    switch node.value {
    case .sweep:
      return MeasureCall.Argument(setting: node.setting, value: .sweep)
    case .word(let word, let sum):
      if let sum, sum.names.allSatisfy({ variables[$0] != nil }) {
        return MeasureCall.Argument(setting: node.setting, value: .number(try settingNumber(sum, of: node)))
      }
      return MeasureCall.Argument(setting: node.setting, value: .word(word))
    case .sum(let sum):
      return MeasureCall.Argument(setting: node.setting, value: .number(try settingNumber(sum, of: node)))
    }
  }

  private func settingNumber(_ sum: Node, of argument: Node.ArgumentNode) throws(FormulaError) -> Double {
    if let unknown = sum.names.first(where: { variables[$0] == nil }) {
      throw FormulaError(
        "“\(unknown)” is no drawn variable, and \(argument.setting) takes a number or one word.", at: argument.offset)
    }
    let value: Value
    do {
      let plain = Evaluation(variables: variables) { _ in .missing("a setting holds no measure") }
      value = try plain.value(of: sum)
    } catch {
      throw error as? FormulaError ?? FormulaError("\(argument.setting) has no value.", at: argument.offset)
    }
    guard let number = value.number else {
      throw FormulaError("\(argument.setting) has no value: \(value.reason ?? "").", at: argument.offset)
    }
    return number
  }

  private func apply(_ function: Function, to nodes: [Node], at offset: Int) throws -> Value {
    let values = try nodes.map(value)
    guard function.takesSeries else {
      return values[0].with(.number(0)) { x, _ in
        let result = function.of(x)
        guard case .number(let number) = result else { return result }
        return .finite(number, else: "\(function.rawValue)(\(x.shown)) is too large")
      }
    }
    for (i, value) in values.enumerated() where i == 0 || function == .distance {
      switch value {
      case .number: throw FormulaError("\(function.takes), and this is a number.", at: offset)
      case .series where function.takesGridOnly:
        throw FormulaError(
          "\(function.takes), and this is a series.", at: offset,
          advice: "A grid is a sweep over two settings: loss(batch=sweep, rate=sweep).")
      case .grid where !function.takesGrid: throw FormulaError("\(function.takes), and this is a grid.", at: offset)
      default: continue
      }
    }
    for value in values {
      if case .missing = value { return value }
    }
    switch (function, values[0], values.last ?? values[0]) {
    case (.distance, .series(let one), .series(let other)): return one.distance(to: other)
    case (.at, .series(let series), let x): return Value.number(0).with(x) { _, x in series.value(at: x) }
    case (.wall, .grid(let grid), let level):
      guard let level = level.number else { return .missing(level.reason ?? "") }
      return .series(grid.wall(level))
    case (_, .grid(let grid), _): return function.of(grid)
    case (_, .series(let series), _): return function.of(series)
    default: return values[0]
    }
  }

  private func number(_ node: Node, _ then: (Double) -> Double) throws -> Value {
    try value(of: node).with(.number(0)) { x, _ in .number(then(x)) }
  }

  private func number(_ a: Node, _ b: Node, _ then: (Double, Double) -> Value) throws -> Value {
    try value(of: a).with(value(of: b), then)
  }
}

extension Node {
  /// The number that the formula comes to without any name; nil where it holds one.
  var constant: Double? {
    guard names.isEmpty, calls(variables: [:]).isEmpty else { return nil }
    return try? Evaluation(variables: [:]) { _ in .missing("") }.value(of: self).number
  }
}

extension Value {
  /// What comes of two numbers; where one of them is missing, that is missing too.
  fileprivate func with(_ other: Value, _ then: (Double, Double) -> Value) -> Value {
    guard let x = number else { return .missing(reason ?? "") }
    guard let y = other.number else { return .missing(other.reason ?? "") }
    return then(x, y)
  }

  fileprivate static func finite(_ number: Double, else reason: String) -> Value {
    number.isFinite ? .number(number) : .missing(reason)
  }
}
