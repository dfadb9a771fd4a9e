/// A value of a YAML text, with its place in the file.
struct YAMLNode {
  /// What it holds; every scalar is text.
  enum Content {
    case scalar(String, isPlain: Bool)
    case list(YAMLValues)
    case mapping(YAMLEntries)
  }

  fileprivate let tree: YAMLTree
  fileprivate let index: Int

  var content: Content {
    let item = tree.items[index]
    return switch item.kind {
    case .scalar(let text, let isPlain): .scalar(text, isPlain: isPlain)
    case .list: .list(YAMLValues(tree: tree, range: index + 1..<item.end))
    case .mapping: .mapping(YAMLEntries(values: YAMLValues(tree: tree, range: index + 1..<item.end)))
    }
  }

  var place: Place { tree.place(of: index) }

  /// What kind of value it is, in a message: “a list”.
  var kindInWords: String { tree.items[index].kindInWords }
}

/// The values of a list.
struct YAMLValues: Sequence, IteratorProtocol {
  fileprivate let tree: YAMLTree
  fileprivate var range: Range<Int>

  /// No values; of the same text as another, which costs nothing.
  static func none(like node: YAMLNode) -> YAMLValues { YAMLValues(tree: node.tree, range: 0..<0) }

  mutating func next() -> YAMLNode? {
    guard !range.isEmpty else { return nil }
    let node = YAMLNode(tree: tree, index: range.lowerBound)
    range = tree.items[node.index].end..<range.upperBound
    return node
  }
}

/// The keys of a mapping with their values.
struct YAMLEntries: Sequence, IteratorProtocol {
  fileprivate var values: YAMLValues

  /// No keys; of the same text as another, which costs nothing.
  static func none(like node: YAMLNode) -> YAMLEntries { YAMLEntries(values: .none(like: node)) }

  mutating func next() -> YAMLEntry? {
    while let name = values.next(), let value = values.next() {
      let item = values.tree.items[name.index]
      if !item.isRefused, case .scalar(let key, _) = item.kind { return YAMLEntry(key: key, name: name, value: value) }
    }
    return nil
  }
}

/// A key and its value.
struct YAMLEntry {
  let key: String
  fileprivate let name: YAMLNode
  let value: YAMLNode

  var place: Place { name.place }
}

extension YAMLTree {
  /// The value that the text is.
  var root: YAMLNode { YAMLNode(tree: self, index: 0) }
}
