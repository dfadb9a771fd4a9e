/// The recursive descent over one formula, a method for each rule of the grammar (see `Expression`, `Claim`).
struct Parser {
  private let source: [Unicode.Scalar]
  private let tokens: [Token]
  private var at = 0
  private var depth = 0
  /// Whether we stand in the value of a setting, where no measure may stand.
  private var isInSetting = false

  static let longestSource = 500
  static let deepestNesting = 16

  init(_ text: String) throws(FormulaError) {
    var source: [Unicode.Scalar] = []
    source.reserveCapacity(min(text.utf8.count, Self.longestSource))
    for scalar in text.unicodeScalars {
      guard source.count < Self.longestSource else {
        throw FormulaError("A formula has at most \(Self.longestSource) characters.", at: Self.longestSource)
      }
      source.append(scalar)
    }
    self.source = source
    tokens = try Token.all(of: source)
    guard tokens.count > 1 else { throw FormulaError("The formula is empty.", at: 0) }
  }
}

extension Parser {
  var token: Token { tokens[at] }

  /// Steps over the symbol if it is the next token.
  mutating func takes(_ symbol: String) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    at += 1
    return true
  }

  /// Steps over the word if it is the next token.
  mutating func takes(word: String) -> Bool {
    guard token.kind == .name(word) else { return false }
    at += 1
    return true
  }

  mutating func expect(_ symbol: String) throws(FormulaError) {
    guard takes(symbol) else { throw surprise(expecting: "“\(symbol)”") }
  }

  func expectEnd() throws(FormulaError) {
    guard token.kind == .end else { throw surprise(expecting: nil) }
  }

  /// sum = term { ("+"|"-") term }
  mutating func sum() throws(FormulaError) -> Node {
    var terms = [Node.Term(isSubtracted: false, node: try term())]
    while true {
      if takes("+") {
        terms.append(Node.Term(isSubtracted: false, node: try term()))
      } else if takes("-") {
        terms.append(Node.Term(isSubtracted: true, node: try term()))
      } else {
        return terms.count == 1 ? terms[0].node : .sum(terms)
      }
    }
  }

  /// term = sign { ("*"|"/") sign }
  private mutating func term() throws(FormulaError) -> Node {
    var factors = [Node.Factor(isDivisor: false, node: try sign())]
    while true {
      if takes("*") {
        factors.append(Node.Factor(isDivisor: false, node: try sign()))
      } else if takes("/") {
        factors.append(Node.Factor(isDivisor: true, node: try sign()))
      } else {
        return factors.count == 1 ? factors[0].node : .product(factors)
      }
    }
  }

  /// sign = [ "-" ] power, so −x^2 is −(x²)
  private mutating func sign() throws(FormulaError) -> Node {
    takes("-") ? .negative(try power()) : try power()
  }

  /// power = atom [ "^" sign ]
  private mutating func power() throws(FormulaError) -> Node {
    let base = try atom()
    guard takes("^") else { return base }
    try descend()
    defer { depth -= 1 }
    return .power(base, try sign())
  }

  /// atom = number ["%"] | name | "(" sum ")" | name "(" [ arg { "," arg } ] ")"
  private mutating func atom() throws(FormulaError) -> Node {
    switch token.kind {
    case .number(let value):
      at += 1
      return .number(takes("%") ? value / 100 : value)
    case .name(let name):
      let offset = token.offset
      at += 1
      if takes("(") { return try call(of: name, at: offset) }
      if let function = Function(rawValue: name) {
        throw FormulaError("\(name) is a function: \(function.takes), in parentheses.", at: offset)
      }
      if ["and", "in", "sweep"].contains(name) {
        at -= 1
        throw surprise(expecting: "a number, a measure or “(”")
      }
      return .name(name, offset: offset)
    case .symbol("("):
      at += 1
      try descend()
      defer { depth -= 1 }
      let inner = try sum()
      try expect(")")
      return inner
    default:
      throw surprise(expecting: "a number, a measure or “(”")
    }
  }

  private mutating func descend() throws(FormulaError) {
    depth += 1
    guard depth <= Self.deepestNesting else {
      throw FormulaError("A formula is nested at most \(Self.deepestNesting) deep.", at: token.offset)
    }
  }
}

extension Parser {
  /// What stands between the parentheses behind a name, and the closing one.
  private mutating func call(of name: String, at offset: Int) throws(FormulaError) -> Node {
    try descend()
    defer { depth -= 1 }
    if let function = Function(rawValue: name) { return try functionCall(function, at: offset) }
    guard !isInSetting else {
      throw FormulaError("A setting takes a number or a word, not a measure of another run.", at: offset)
    }
    var arguments: [Node.ArgumentNode] = []
    if takes(")") { return .measure(name, [], offset: offset) }
    repeat {
      let argument = try setting(of: name, at: offset)
      if arguments.contains(where: { $0.setting == argument.setting }) {
        throw FormulaError("\(argument.setting) is given twice.", at: argument.offset)
      }
      if argument.value == .sweep, arguments.count(where: { $0.value == .sweep }) == 2 {
        throw FormulaError("At most two settings of a call may be swept.", at: argument.offset)
      }
      arguments.append(argument)
    } while takes(",")
    try expect(")")
    return .measure(name, arguments, offset: offset)
  }

  private mutating func functionCall(_ function: Function, at offset: Int) throws(FormulaError) -> Node {
    var formulas: [Node] = []
    if token.kind != .symbol(")") {
      repeat {
        if case .name(let name) = token.kind, tokens[at + 1].kind == .symbol("=") {
          throw FormulaError(
            "\(function.takes), not the setting \(name).", at: token.offset,
            advice: "Settings belong to a measure: \(function.rawValue)(loss(\(name)=…)).")
        }
        formulas.append(try sum())
      } while takes(",")
    }
    try expect(")")
    guard formulas.count == function.count else {
      throw FormulaError("\(function.takes), not \(formulas.count).", at: offset)
    }
    return .function(function, formulas, offset: offset)
  }

  /// setting "=" ( word | "sweep" | sum )
  private mutating func setting(of measure: String, at offset: Int) throws(FormulaError) -> Node.ArgumentNode {
    let start = token.offset
    guard case .name(let setting) = token.kind, tokens[at + 1].kind == .symbol("=") else {
      // A formula where a setting is due: most often a function's name that is misspelt.
      throw FormulaError(
        "There is no function “\(measure)”, and a measure takes settings: \(measure)(batch=64).", at: offset,
        advice: Spelling.advice(for: measure, among: Function.allCases.map(\.rawValue)))
    }
    at += 2
    isInSetting = true
    defer { isInSetting = false }
    guard let (word, end) = loneWord() else {
      return Node.ArgumentNode(setting: setting, offset: start, value: .sum(try sum()))
    }
    if word == "sweep" {
      at = end
      return Node.ArgumentNode(setting: setting, offset: start, value: .sweep)
    }
    // The other reading, in case the names turn out to be drawn variables: `k`, or with hyphens `k-1`.
    let sum = try? sum()
    at = end
    return Node.ArgumentNode(setting: setting, offset: start, value: .word(word, sum: sum))
  }

  /// The word at this place, hyphens included, if it stands alone up to the next comma or parenthesis.
  private func loneWord() -> (word: String, end: Int)? {
    guard case .name = token.kind else { return nil }
    var end = at + 1
    while tokens[end].offset == tokens[end - 1].end {
      switch tokens[end].kind {
      case .name, .number, .symbol("-"): end += 1
      default: return finish(end)
      }
    }
    return finish(end)
  }

  private func finish(_ end: Int) -> (word: String, end: Int)? {
    guard tokens[end].kind == .symbol(",") || tokens[end].kind == .symbol(")") else { return nil }
    return (Token.text(source[token.offset..<tokens[end - 1].end]), end)
  }

  /// What stands here instead of what was due; without `what`, the formula could end here.
  func surprise(expecting what: String?) -> FormulaError {
    guard token.kind != .end else {
      return FormulaError("Here \(what ?? "more") is expected, but the formula ends.", at: token.offset)
    }
    if token.kind == .symbol("=") {
      return FormulaError(
        "A single “=” only gives a setting its value, inside a measure: loss(batch=64).", at: token.offset,
        advice: "To compare use <, <=, >, >= or in [low, high].")
    }
    let found = Token.text(source[token.offset..<token.end])
    let advice: String? =
      switch token.kind {
      case .symbol(",") where what == nil || what == "“)”" || what == "“]”": "A decimal takes a point: 0.5."
      case .symbol("<"), .symbol("<="), .symbol(">"), .symbol(">="): what == nil ? "Only a claim compares." : nil
      case .name("or"): "Claims are joined by and only."
      default: nil
      }
    return FormulaError(
      what.map { "Here \($0) is expected, not “\(found)”." } ?? "The formula could end here, but “\(found)” follows.",
      at: token.offset, advice: advice)
  }
}
