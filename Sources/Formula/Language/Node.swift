/// A formula as a tree. Sums and products hold all their terms, so its depth is that of the brackets in the source.
indirect enum Node: Equatable, Sendable {
  case number(Double)
  /// A bare name: a drawn variable, else the measure at the block's settings.
  case name(String, offset: Int)
  case measure(String, [ArgumentNode], offset: Int)
  case function(Function, [Node], offset: Int)
  case negative(Node)
  case power(Node, Node)
  case product([Factor])
  case sum([Term])

  struct Factor: Equatable, Sendable {
    var isDivisor: Bool
    var node: Node
  }

  struct Term: Equatable, Sendable {
    var isSubtracted: Bool
    var node: Node
  }

  struct ArgumentNode: Equatable, Sendable {
    var setting: String
    var offset: Int
    var value: ArgumentValueNode
  }

  enum ArgumentValueNode: Equatable, Sendable {
    case sweep
    /// A lone word; `sum` is its other reading, where every name in it turns out to be a drawn variable (`k`, `k-1`).
    case word(String, sum: Node?)
    case sum(Node)
  }
}

extension Node {
  /// Visits every node but those inside settings, a parent before its children, in the order of the source.
  func walk(_ visit: (Node) -> Void) {
    visit(self)
    switch self {
    case .number, .name, .measure: break
    case .function(_, let nodes, _): for node in nodes { node.walk(visit) }
    case .negative(let node): node.walk(visit)
    case .power(let base, let exponent):
      base.walk(visit)
      exponent.walk(visit)
    case .product(let factors): for factor in factors { factor.node.walk(visit) }
    case .sum(let terms): for term in terms { term.node.walk(visit) }
    }
  }

  /// The bare names in it, settings not counted, each once, in the order of the source.
  var names: [String] {
    var names: [String] = []
    walk { node in
      if case .name(let name, _) = node, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The bare names in it and in the sums of its settings.
  var allNames: [String] {
    var all = names
    walk { node in
      guard case .measure(_, let arguments, _) = node else { return }
      for argument in arguments {
        guard case .sum(let sum) = argument.value else { continue }
        for name in sum.names where !all.contains(name) { all.append(name) }
      }
    }
    return all
  }
}
