/// Says a formula in words.
struct MathSpeech {
  private var text = ""

  /// `node` as words: "the fraction a plus b over 2 c, end fraction".
  static func say(_ node: MathNode) -> String {
    var speech = MathSpeech()
    speech.add(node)
    return speech.text
  }

  /// Words behind those before them.
  private mutating func add(_ words: String) {
    guard let first = words.first else { return }
    if text.isEmpty {
      // "an error ∝ 1/√B": the sentence around it has its own verb, or none.
      text = words.hasPrefix("is ") ? String(words.dropFirst(3)) : words
    } else {
      if first != ",", first != ";", first != ":" { text += " " }
      text += words
    }
  }

  private mutating func add(_ node: MathNode) {
    switch node {
    case .sign(let sign): add(sign.spoken)
    case .number(let digits): add(digits)
    case .words(let text): add(text.split(separator: " ").joined(separator: " "))
    case .row(let nodes): for node in nodes { add(node) }
    case .space: break
    case .fraction(let numerator, let denominator): addFraction(numerator, denominator)
    case .root(let content, let order): addRoot(content, order)
    case .scripted(let base, let sub, let sup): addScripted(base.unwrapped, sub, sup)
    case .accented(let base, let accent):
      add(base)
      add(accent.spoken)
    case .fenced(let open, let inner, let close): addFenced(open, inner, close)
    case .choose(let n, let k): add(n, "choose", k)
    }
  }

  private mutating func add(_ first: MathNode, _ word: String, _ second: MathNode) {
    add(first)
    add(word)
    add(second)
  }

  private mutating func add(_ words: String, _ node: MathNode, _ end: String) {
    add(words)
    add(node)
    add(end)
  }

  private mutating func addFraction(_ numerator: MathNode, _ denominator: MathNode) {
    let isSimple = numerator.isSimple && denominator.isSimple
    if !isSimple { add("the fraction") }
    add(numerator, "over", denominator)
    if !isSimple { add(", end fraction") }
  }

  private mutating func addRoot(_ content: MathNode, _ order: MathNode?) {
    let said = order.map { Self.say($0) }
    switch said {
    case nil: add("the square root of")
    case "3": add("the cube root of")
    case let said?:
      add("the root of order")
      add(said)
      add("of")
    }
    add(content)
    if !content.isSimple { add(", end root") }
  }

  private mutating func addFenced(_ open: MathSign, _ inner: MathNode, _ close: MathSign) {
    switch (open.line, close.line) {
    case ("|", "|"): add("the absolute value of", inner, ", end absolute value")
    case ("‖", "‖"): add("the norm of", inner, ", end norm")
    default: add(open.spoken, inner, close.spoken)
    }
  }

  private mutating func addScripted(_ base: MathNode, _ sub: MathNode?, _ sup: MathNode?) {
    if case .sign(let sign) = base {
      if sign.kind == .large { return addLarge(sign, sub, sup) }
      if sign.kind == .function { return addFunction(sign, sub, sup) }
    }
    if case .row(let nodes) = base, nodes.count > 1 {
      add("open bracket", base, "close bracket")
    } else {
      add(base)
    }
    if let sub { add("sub", sub, Self.isShort(sub) ? "" : ", end sub") }
    if let sup { addPower(sup) }
  }

  /// A sum with its limits: "the sum from i equals 1 to n of", "the sum over i of".
  private mutating func addLarge(_ sign: MathSign, _ sub: MathNode?, _ sup: MathNode?) {
    add(sign.spoken)
    if let sub { add(sup == nil ? "over" : "from", sub, "") }
    if let sup { add(sub == nil ? "up to" : "to", sup, "") }
    add("of")
  }

  private mutating func addFunction(_ sign: MathSign, _ sub: MathNode?, _ sup: MathNode?) {
    add(sign.spoken)
    if let sub { add(sign.line == "log" ? "base" : "over", sub, "") }
    if let sup { addPower(sup) }
    if sub != nil { add("of") }
  }

  private mutating func addPower(_ sup: MathNode) {
    let said = Self.say(sup)
    switch said {
    case "2": add("squared")
    case "3": add("cubed")
    case "prime", "dagger", "star": add(said)
    case "prime prime": add("double prime")
    case "times": add("star")
    case "top": add("transposed")
    case "composed with", "degrees": add("degrees")
    default:
      let isShort = Self.isShort(sup)
      add(isShort ? "to the" : "to the power")
      add(isShort ? said : said + ", end power")
    }
  }

  /// One simple part, perhaps with a sign before it.
  private static func isShort(_ node: MathNode) -> Bool {
    let nodes = node.parts
    if nodes.count == 2, case .sign(let sign) = nodes[0], sign.kind == .binary { return nodes[1].isSimple }
    return node.isSimple || nodes.allSatisfy { if case .sign(let sign) = $0 { sign.kind == .letter } else { false } }
  }
}
