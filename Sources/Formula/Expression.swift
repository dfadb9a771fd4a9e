/// A formula that comes to a number or a series: an answer key, a side of a claim, a drawn variant.
///
/// ```
/// sum  = term { ("+"|"-") term }     term  = sign { ("*"|"/") sign }
/// sign = [ "-" ] power               power = atom [ "^" sign ]
/// atom = number ["%"] | name | "(" sum ")" | name "(" [ arg { "," arg } ] ")"
/// arg  = sum | setting "=" ( word | "sweep" | sum )
/// ```
/// A bare name is a drawn variable, else the measure of that name at the block's settings. At most 500 characters,
/// nested at most 16 deep.
public struct Expression: Sendable, Equatable {
  /// The formula as written.
  public let source: String
  let root: Node

  /// Reads a formula.
  public init(parsing source: String) throws(FormulaError) {
    var parser = try Parser(source)
    root = try parser.sum()
    try parser.expectEnd()
    self.source = source
  }
}

extension Expression {
  /// Every measure call, once, in the order of the source; bare names count as calls.
  public var calls: [MeasureCall] { calls(variables: [:]) }

  /// Every measure call with the drawn variables put in; a call that needs a variable not given is left out.
  public func calls(variables: [String: Double]) -> [MeasureCall] { root.calls(variables: variables) }

  /// Every bare name that is no function, once: drawn variables and measures.
  public var names: [String] { root.allNames }

  /// What the formula comes to.
  ///
  /// - Parameter measure: answers a measure call.
  /// - Throws: a `FormulaError` where a number stands for a series; whatever `measure` throws.
  public func evaluate(variables: [String: Double], measure: (MeasureCall) throws -> Value) throws -> Value {
    try withoutActuallyEscaping(measure) { measure in
      try Evaluation(variables: variables, measure: measure).value(of: root)
    }
  }
}

extension Node {
  func calls(variables: [String: Double]) -> [MeasureCall] {
    var calls: [MeasureCall] = []
    let evaluation = Evaluation(variables: variables) { _ in .missing("") }
    walk { node in
      let call: MeasureCall? =
        switch node {
        case .name(let name, _): variables[name] == nil ? MeasureCall(name: name) : nil
        case .measure(let name, let arguments, _):
          (try? arguments.map(evaluation.argument)).map { MeasureCall(name: name, arguments: $0) }
        default: nil
        }
      if let call, !calls.contains(call) { calls.append(call) }
    }
    return calls
  }
}
