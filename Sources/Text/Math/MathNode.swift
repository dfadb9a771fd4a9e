/// A formula as a tree, between its source and the two ways to give it.
indirect enum MathNode: Sendable {
  case sign(MathSign)
  case number(String)
  /// Upright words: `\text{…}`, `\mathrm{…}`.
  case words(String)
  case row([MathNode])
  case fraction(MathNode, MathNode)
  case root(MathNode, order: MathNode?)
  case scripted(MathNode, sub: MathNode?, sup: MathNode?)
  case accented(MathNode, MathAccent)
  case fenced(MathSign, MathNode, MathSign)
  /// `\binom{n}{k}`
  case choose(MathNode, MathNode)
  case space
}

/// A sign of mathematics: how it is drawn, how it is said, how it stands among its neighbours.
struct MathSign: Sendable, Equatable {
  enum Kind: Sendable {
    case letter
    case binary
    case slash
    case relation
    case punctuation
    case open
    case close
    /// Sum, product, integral.
    case large
    case function
  }

  let line: String
  let spoken: String
  let kind: Kind

  init(_ line: String, _ spoken: String, _ kind: Kind) {
    (self.line, self.spoken, self.kind) = (line, spoken, kind)
  }
}

/// A mark over a letter.
struct MathAccent: Sendable {
  let mark: Unicode.Scalar
  let spoken: String
}

extension MathNode {
  /// The nodes of a row, or the node itself.
  var parts: [MathNode] {
    if case .row(let nodes) = self { return nodes }
    return [self]
  }

  /// The node without rows of one around it.
  var unwrapped: MathNode {
    if case .row(let nodes) = self, nodes.count == 1 { return nodes[0].unwrapped }
    return self
  }

  /// Whether it is one letter, number or word, with nothing on or under it.
  var isSimple: Bool {
    switch unwrapped {
    case .sign(let sign): return sign.kind == .letter
    case .number, .words: return true
    default: return false
    }
  }
}
