/// Says a formula in words.
enum MathSpeech {
  /// `node` as words: "the fraction a plus b over 2 c, end fraction".
  static func say(_ node: MathNode) -> String {
    var text = ""
    for (index, word) in words(node).filter({ !$0.isEmpty }).enumerated() {
      // "an error ∝ 1/√B": the sentence around it has its own verb, or none.
      let word = index == 0 && word.hasPrefix("is ") ? String(word.dropFirst(3)) : word
      let isAttached = word.hasPrefix(",") || word.hasPrefix(";") || word.hasPrefix(":")
      if !text.isEmpty && !isAttached { text += " " }
      text += word
    }
    return text
  }

  private static func words(_ node: MathNode) -> [String] {
    switch node {
    case .sign(let sign): return [sign.spoken]
    case .number(let digits): return [digits]
    case .words(let text): return [text.split(separator: " ").joined(separator: " ")]
    case .row(let nodes): return nodes.flatMap { words($0) }
    case .space: return []
    case .fraction(let numerator, let denominator):
      let parts = words(numerator) + ["over"] + words(denominator)
      if numerator.isSimple && denominator.isSimple { return parts }
      return ["the fraction"] + parts + [", end fraction"]
    case .root(let content, let order): return root(content, order)
    case .scripted(let base, let sub, let sup): return scripted(base.unwrapped, sub, sup)
    case .accented(let base, let accent): return words(base) + [accent.spoken]
    case .fenced(let open, let inner, let close): return fenced(open, inner, close)
    case .choose(let n, let k): return words(n) + ["choose"] + words(k)
    }
  }

  private static func root(_ content: MathNode, _ order: MathNode?) -> [String] {
    var name = ["the square root of"]
    if let order {
      let said = say(order)
      name = said == "3" ? ["the cube root of"] : ["the root of order", said, "of"]
    }
    return name + words(content) + (content.isSimple ? [] : [", end root"])
  }

  private static func fenced(_ open: MathSign, _ inner: MathNode, _ close: MathSign) -> [String] {
    switch (open.line, close.line) {
    case ("|", "|"): return ["the absolute value of"] + words(inner) + [", end absolute value"]
    case ("‖", "‖"): return ["the norm of"] + words(inner) + [", end norm"]
    default: return [open.spoken] + words(inner) + [close.spoken]
    }
  }

  private static func scripted(_ base: MathNode, _ sub: MathNode?, _ sup: MathNode?) -> [String] {
    if case .sign(let sign) = base {
      if sign.kind == .large { return large(sign, sub, sup) }
      if sign.kind == .function { return function(sign, sub, sup) }
    }
    var result = words(base)
    if case .row(let nodes) = base, nodes.count > 1 { result = ["open bracket"] + result + ["close bracket"] }
    if let sub { result += ["sub"] + words(sub) + (isShort(sub) ? [] : [", end sub"]) }
    if let sup { result += power(sup) }
    return result
  }

  /// A sum with its limits: "the sum from i equals 1 to n of", "the sum over i of".
  private static func large(_ sign: MathSign, _ sub: MathNode?, _ sup: MathNode?) -> [String] {
    var result = [sign.spoken]
    if let sub { result += [sup == nil ? "over" : "from"] + words(sub) }
    if let sup { result += [sub == nil ? "up to" : "to"] + words(sup) }
    return result + ["of"]
  }

  private static func function(_ sign: MathSign, _ sub: MathNode?, _ sup: MathNode?) -> [String] {
    var result = [sign.spoken]
    if let sub { result += [sign.line == "log" ? "base" : "over"] + words(sub) }
    if let sup { result += power(sup) }
    return result + (sub == nil ? [] : ["of"])
  }

  private static func power(_ sup: MathNode) -> [String] {
    let said = say(sup)
    switch said {
    case "2": return ["squared"]
    case "3": return ["cubed"]
    case "prime", "dagger", "star": return [said]
    case "prime prime": return ["double prime"]
    case "times": return ["star"]
    case "top": return ["transposed"]
    case "composed with", "degrees": return ["degrees"]
    default: return isShort(sup) ? ["to the", said] : ["to the power", said + ", end power"]
    }
  }

  /// One simple part, perhaps with a sign before it.
  private static func isShort(_ node: MathNode) -> Bool {
    let nodes = node.parts
    if nodes.count == 2, case .sign(let sign) = nodes[0], sign.kind == .binary { return nodes[1].isSimple }
    return node.isSimple || nodes.allSatisfy { if case .sign(let sign) = $0 { sign.kind == .letter } else { false } }
  }
}
