/// Writes a formula on one line, with brackets only where the tree would be lost without them.
enum MathLine {
  /// `node` as text.
  static func write(_ node: MathNode) -> String { write(node, compact: false) }

  /// How a node stands among its neighbours.
  private enum Stand {
    case letter
    case number
    case words
    /// Something whose end would run into a letter behind it: √2, w_Q.
    case tail
    case prefix
    case binary
    case relation
    case slash
    case punctuation
    case open
    case close
    case large
    case function
    case fraction
    /// Brackets around something: open to the left, close to the right.
    case fence

    /// Whether a factor next to it is multiplied with it.
    var isFactor: Bool {
      switch self {
      case .letter, .number, .words, .tail, .close, .fence, .fraction: return true
      default: return false
      }
    }
  }

  private static func write(_ node: MathNode, compact: Bool) -> String {
    let nodes = flattened(node)
    var line = ""
    var before: Stand?
    var hasSpace = false
    for (index, node) in nodes.enumerated() {
      if case .space = node {
        hasSpace = !line.isEmpty
        continue
      }
      let following = nodes[(index + 1)...].first { if case .space = $0 { false } else { true } }
      let (text, stand) = piece(
        node, before: before, following: following.map { isJoined($0) } ?? false, compact: compact)
      if let before {
        var gap = gap(before, stand, compact: compact)
        if hasSpace && gap.isEmpty { gap = " " }
        if gap == " " && (line.hasSuffix(" ") || text.hasPrefix(" ")) { gap = "" }
        line += gap
      }
      line += text
      (before, hasSpace) = (stand, false)
    }
    return line
  }

  /// The nodes with the groups that only braces made taken apart.
  private static func flattened(_ node: MathNode) -> [MathNode] {
    guard case .row(let nodes) = node else { return [node] }
    return nodes.flatMap { flattened($0) }
  }

  /// What stands between two neighbours.
  private static func gap(_ left: Stand, _ right: Stand, compact: Bool) -> String {
    switch (left, right) {
    case (.open, _), (_, .close), (.prefix, _), (.slash, _), (_, .slash), (_, .punctuation): return ""
    case (.binary, _), (_, .binary), (.relation, _), (_, .relation): return compact ? "" : " "
    case (.punctuation, _): return compact ? "" : " "
    case (.function, .open), (.function, .fence): return ""
    case (.function, _), (.large, _): return " "
    case (_, .function), (_, .large): return left.isFactor ? " " : ""
    case (_, .fraction): return left.isFactor ? (compact ? "·" : " · ") : ""
    case (.words, .open), (.words, .fence): return ""
    case (.words, _), (_, .words): return " "
    case (.number, .number), (.tail, .letter), (.tail, .number): return " "
    default: return ""
    }
  }

  /// Whether `node` would be multiplied with what stands before it.
  private static func isJoined(_ node: MathNode) -> Bool {
    switch node {
    case .sign(let sign): return [.letter, .open, .large, .function, .slash].contains(sign.kind)
    case .scripted(let base, _, _): return isJoined(base.unwrapped)
    default: return true
    }
  }

  private static func piece(
    _ node: MathNode, before: Stand?, following isJoined: Bool, compact: Bool
  ) -> (String, Stand) {
    switch node {
    case .sign(let sign): return (sign.line, stand(of: sign, before: before))
    case .number(let digits): return (digits, .number)
    case .words(let text): return (text, text.count == 1 ? .letter : .words)
    case .row, .space: return (write(node, compact: compact), .letter)
    case .fraction(let numerator, let denominator):
      let text = factors(numerator) + "/" + single(denominator)
      return isJoined || before == .slash ? ("(" + text + ")", .fence) : (text, .fraction)
    case .root(let content, let order): return root(content, order)
    case .scripted(let base, let sub, let sup): return scripted(base, sub, sup, before: before, compact: compact)
    case .accented(let base, let accent): return (write(base) + String(accent.mark), .letter)
    case .fenced(let open, let inner, let close):
      return (open.line + write(inner, compact: compact) + close.line, .fence)
    case .choose(let n, let k): return ("(" + write(n) + " choose " + write(k) + ")", .fence)
    }
  }

  private static func stand(of sign: MathSign, before: Stand?) -> Stand {
    switch sign.kind {
    case .letter: return .letter
    case .binary:
      guard ["+", "−", "±", "∓"].contains(sign.line) else { return .binary }
      return before.map { $0.isFactor || $0 == .prefix } ?? false ? .binary : .prefix
    case .slash: return .slash
    case .relation: return .relation
    case .punctuation: return .punctuation
    case .open: return .open
    case .close: return .close
    case .large: return .large
    case .function: return .function
    }
  }

  private static func root(_ content: MathNode, _ order: MathNode?) -> (String, Stand) {
    let inner = single(content)
    let stand: Stand = inner.hasPrefix("(") ? .fence : .tail
    guard let order = order.map({ write($0, compact: true) }) else { return ("√" + inner, stand) }
    switch order {
    case "3": return ("∛" + inner, stand)
    case "4": return ("∜" + inner, stand)
    default:
      if let raised = MathScripts.raised(order) { return (raised + "√" + inner, stand) }
      return (inner + "^(1/" + order + ")", .fence)
    }
  }

  private static func scripted(
    _ base: MathNode, _ sub: MathNode?, _ sup: MathNode?, before: Stand?, compact: Bool
  ) -> (String, Stand) {
    let inner = base.unwrapped
    var (text, stand) = piece(inner, before: before, following: false, compact: compact)
    switch inner {
    case .row, .fraction, .root: (text, stand) = text.isEmpty ? ("", .letter) : ("(" + text + ")", .fence)
    case .scripted where stand == .tail: (text, stand) = ("(" + text + ")", .fence)
    default: break
    }
    var isPlain = false
    if let sub {
      let lowered = write(sub, compact: true)
      if let form = MathScripts.lowered(lowered) {
        text += form
      } else {
        text += lowered.allSatisfy { $0.isLetter || $0.isNumber } ? "_" + lowered : "_(" + lowered + ")"
        isPlain = true
      }
    }
    guard let sup else { return (text, isPlain && stand != .large && stand != .function ? .tail : stand) }
    if isPlain && stand != .large && stand != .function { text = "(" + text + ")" }
    let raised = write(sup, compact: true)
    if let form = MathScripts.raised(raised) { return (text + form, stand) }
    return raised.count == 1 ? (text + "^" + raised, .tail) : (text + "^(" + raised + ")", stand)
  }

  /// `node` before a fraction's bar: a product needs no brackets there.
  private static func factors(_ node: MathNode) -> String {
    let nodes = flattened(node)
    let isProduct = nodes.enumerated().allSatisfy { index, node in
      switch node {
      case .sign(let sign): return sign.kind == .letter || (index == 0 && sign.line == "−" && nodes.count > 1)
      case .number, .root, .accented, .fenced: return true
      case .scripted(let base, _, _): return base.isSimple
      default: return false
      }
    }
    return isProduct ? write(node) : single(node)
  }

  /// `node` as one factor, in brackets where it is more.
  private static func single(_ node: MathNode) -> String {
    let text = write(node)
    let nodes = flattened(node)
    if nodes.count == 1 {
      switch nodes[0] {
      case .fraction: return "(" + text + ")"
      case .words(let words) where words.contains(" "): return "(" + text + ")"
      case .scripted(let base, _, _):
        if case .sign(let sign) = base.unwrapped, sign.kind == .large { return "(" + text + ")" }
        return text
      default: return text
      }
    }
    return isBracketed(nodes) || isDifferential(nodes) ? text : "(" + text + ")"
  }

  /// ∂x, which is read as one sign.
  private static func isDifferential(_ nodes: [MathNode]) -> Bool {
    guard nodes.count == 2, case .sign(let sign) = nodes[0], sign.line == "∂" else { return false }
    if case .scripted(let base, _, _) = nodes[1] { return base.isSimple }
    return nodes[1].isSimple
  }

  /// Whether the first bracket is closed by the last.
  private static func isBracketed(_ nodes: [MathNode]) -> Bool {
    var depth = 0
    for (index, node) in nodes.enumerated() {
      if case .sign(let sign) = node {
        if sign.kind == .open { depth += 1 }
        if sign.kind == .close { depth -= 1 }
      }
      if depth == 0 && index < nodes.count - 1 { return false }
    }
    return depth == 0 && nodes.count > 1
  }
}
