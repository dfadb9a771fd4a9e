/// Reads the TeX source of a formula into a tree; throws where it leaves the subset.
struct MathReader {
  /// The source lies outside the subset.
  struct Undrawable: Error {}

  private let source: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  private init(_ source: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(source.utf8.count)
    for scalar in source.unicodeScalars { scalars.append(scalar) }
    self.source = scalars
  }

  /// The tree of `source`.
  static func read(_ source: String) throws -> MathNode {
    guard source.utf8.count <= 4096 else { throw Undrawable() }
    var reader = MathReader(source)
    let tree = try reader.row { _ in false }
    guard reader.position == reader.source.count else { throw Undrawable() }
    return tree
  }

  private var next: Unicode.Scalar? { position < source.count ? source[position] : nil }

  /// Nodes up to the end, a closing brace, `\right`, or where `isEnd` says so.
  private mutating func row(until isEnd: (Unicode.Scalar) -> Bool) throws -> MathNode {
    var nodes: [MathNode] = []
    while let scalar = next, scalar != "}", !isEnd(scalar), !isAt(#"\right"#) {
      if scalar == "^" || scalar == "_" || scalar == "'" {
        try attachScript(to: &nodes)
      } else if let node = try atom() {
        nodes.append(node)
      }
    }
    return nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  /// The next atom without its scripts; nil where only space or a word without effect stood.
  private mutating func atom(oneDigit: Bool = false) throws -> MathNode? {
    depth += 1
    defer { depth -= 1 }
    guard let scalar = next, depth <= 32 else { throw Undrawable() }
    if isSpace(scalar) || scalar == "~" {
      position += 1
      return scalar == "~" ? .space : nil
    }
    if scalar == "\\" { return try command() }
    if scalar == "{" { return try group() }
    if ("0"..."9").contains(scalar) { return .number(digits(one: oneDigit)) }
    switch scalar {
    case "&", "#", "}", "^", "_", "'": throw Undrawable()
    default: if hides(scalar) { throw Undrawable() }
    }
    position += 1
    return .sign(MathSigns.sign(scalar))
  }

  /// A number: digits, with a point between digits.
  private mutating func digits(one: Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next {
      let isPoint = scalar == "." && !text.isEmpty && position + 1 < source.count && isDigit(source[position + 1])
      guard isDigit(scalar) || (isPoint && !one) else { break }
      text.append(scalar)
      position += 1
      if one { break }
    }
    return String(text)
  }

  /// `{…}`
  private mutating func group() throws -> MathNode {
    position += 1
    let inner = try row { _ in false }
    guard next == "}" else { throw Undrawable() }
    position += 1
    return .row(inner.parts)
  }

  /// What a command applies to: a group, or the next atom.
  private mutating func argument() throws -> MathNode {
    while true {
      if let node = try atom(oneDigit: true) { return node }
    }
  }

  /// The text of `{…}` as it stands.
  private mutating func rawArgument() throws -> String {
    skipSpace()
    guard next == "{" else {
      guard let scalar = next, scalar != "\\", !hides(scalar) else { throw Undrawable() }
      position += 1
      return String(scalar)
    }
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != "}" {
      position += 1
      if scalar == "\\" {
        guard let escaped = next, "%$#&_{} ,".unicodeScalars.contains(escaped) else { throw Undrawable() }
        position += 1
        text.append(escaped == "," ? " " : escaped)
      } else {
        guard scalar != "{", scalar != "$", !hides(scalar) else { throw Undrawable() }
        text.append(scalar)
      }
    }
    guard next == "}" else { throw Undrawable() }
    position += 1
    return String(text)
  }

  /// `^…`, `_…` or primes, put on the last of `nodes`.
  private mutating func attachScript(to nodes: inout [MathNode]) throws {
    let isSup = next != "_"
    var script: MathNode
    if next == "'" {
      var primes: [MathNode] = []
      while next == "'" {
        primes.append(.sign(MathSigns.prime))
        position += 1
      }
      script = .row(primes)
    } else {
      position += 1
      script = try argument()
    }
    let last = nodes.popLast() ?? .sign(MathSigns.nothing)
    guard case .scripted(let base, let sub, let sup) = last else {
      nodes.append(.scripted(last, sub: isSup ? nil : script, sup: isSup ? script : nil))
      return
    }
    if isSup, let sup {
      guard case .row(let primes) = sup, case .sign(MathSigns.prime)? = primes.first else { throw Undrawable() }
      script = .row(primes + script.parts)
    } else if !isSup, sub != nil {
      throw Undrawable()
    }
    nodes.append(.scripted(base, sub: isSup ? sub : script, sup: isSup ? script : sup))
  }

  /// What begins with a backslash.
  private mutating func command() throws -> MathNode? {
    let name = commandName()
    switch name {
    case "frac", "tfrac", "dfrac", "cfrac": return .fraction(try argument(), try argument())
    case "binom": return .choose(try argument(), try argument())
    case "sqrt": return try root()
    case "left": return try fenced()
    case "text", "mathrm", "textrm", "textbf", "textit", "texttt", "mathsf", "mathtt", "mbox":
      return .words(try rawArgument())
    case "operatorname":
      if next == "*" { position += 1 }
      let text = try rawArgument()
      return .sign(MathSign(text, text, .function))
    case "mathbb": return try alphabet(MathSigns.doubleStruck)
    case "mathcal", "mathscr": return try alphabet(MathSigns.script)
    case "mathbf", "boldsymbol", "bm", "mathit", "mathnormal": return try argument()
    case ",", ";", ":", " ", "quad", "qquad", "enspace", "thinspace": return .space
    case "!", "limits", "nolimits", "displaystyle", "textstyle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl",
      "Bigr", "bigm":
      return nil
    default:
      if let accent = MathSigns.accents[name] { return try accented(argument(), accent) }
      guard let sign = MathSigns.named[name] else { throw Undrawable() }
      return .sign(sign)
    }
  }

  private mutating func commandName() -> String {
    position += 1
    var name = String.UnicodeScalarView()
    while let scalar = next, ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) {
      name.append(scalar)
      position += 1
    }
    if name.isEmpty, let scalar = next {
      name.append(scalar)
      position += 1
    }
    return String(name)
  }

  private mutating func root() throws -> MathNode {
    skipSpace()
    var order: MathNode?
    if next == "[" {
      position += 1
      order = try row { $0 == "]" }
      guard next == "]" else { throw Undrawable() }
      position += 1
    }
    return .root(try argument(), order: order)
  }

  /// `\left( … \right)`
  private mutating func fenced() throws -> MathNode {
    let open = try delimiter()
    let inner = try row { _ in false }
    guard isAt(#"\right"#) else { throw Undrawable() }
    position += 6
    return .fenced(open, inner, try delimiter())
  }

  private mutating func delimiter() throws -> MathSign {
    skipSpace()
    if next == "." {
      position += 1
      return MathSigns.nothing
    }
    guard let node = try atom(), case .sign(let sign) = node else { throw Undrawable() }
    return sign
  }

  /// A mark stands over one letter; a bar over each of several.
  private func accented(_ node: MathNode, _ accent: MathAccent) throws -> MathNode {
    let node = node.unwrapped
    if case .scripted(let base, let sub, let sup) = node {
      return .scripted(try accented(base, accent), sub: sub, sup: sup)
    }
    if case .row(let nodes) = node, accent.spoken == "bar", !nodes.isEmpty, nodes.allSatisfy(\.isSimple) {
      return .row(nodes.map { .accented($0, accent) })
    }
    guard node.isSimple, MathLine.write(node).count == 1 else { throw Undrawable() }
    return .accented(node, accent)
  }

  private mutating func alphabet(_ letters: [Character: String]) throws -> MathNode {
    let text = try rawArgument()
    return .row(
      try text.map { letter in
        guard let drawn = letters[letter] else { throw Undrawable() }
        return .sign(MathSign(drawn, String(letter), .letter))
      }
    ).unwrapped
  }

  private mutating func skipSpace() { while let scalar = next, isSpace(scalar) { position += 1 } }

  private func isAt(_ word: String) -> Bool {
    guard next == "\\", source[position...].starts(with: word.unicodeScalars) else { return false }
    let end = position + word.utf8.count
    return end == source.count || !source[end].properties.isAlphabetic
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
  }

  private func hides(_ scalar: Unicode.Scalar) -> Bool {
    !(" "..."~").contains(scalar) && visible(String(scalar)).unicodeScalars.first != scalar
  }
}
