/// A value of a YAML text, with its place in the file.
struct YAMLNode {
  /// What it holds; every scalar is text.
  enum Content {
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([Entry])
  }

  /// A key and its value.
  struct Entry {
    var key: String
    var place: Place
    var value: YAMLNode
  }

  var content: Content
  var place: Place
}

extension YAMLNode {
  /// Reads a YAML text; nil, with a finding, where it cannot be read. An empty text is an empty mapping.
  static func read(_ text: YAMLText, findings: Findings) -> YAMLNode? {
    if text.bytes.count > Limits.yamlBytes {
      findings.error("yaml", at: text.start, "The YAML is longer than \(Limits.yamlBytes / 1024) KB.")
      return nil
    }
    if let place = text.lineSeparator {
      findings.error(
        "yaml", at: place, "An invisible line separator stands in the YAML.",
        advice: "Remove it, or write an ordinary line end.")
      return nil
    }
    let events: [YAMLEvent]
    do throws(YAMLRefused) {
      events = try YAMLParser.events(of: text.bytes)
    } catch {
      findings.error(
        "yaml", at: text.place(line: error.line, column: error.column), error.message, advice: error.advice)
      return nil
    }
    var builder = YAMLBuilder(events: events[...], text: text, findings: findings)
    return builder.node() ?? YAMLNode(content: .mapping([]), place: text.start)
  }

  /// What kind of value it is, in a message: “a list”.
  var kindInWords: String {
    switch content {
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension YAMLText {
  /// The first character that libyaml takes for a line's end and no editor does: U+0085, U+2028, U+2029.
  fileprivate var lineSeparator: Place? {
    // Quotes and dashes begin with the same byte, so it is looked at where the others stand.
    let mayStand = bytes.indices.contains { i in
      bytes[i] == 0xC2 && i + 1 < bytes.count && bytes[i + 1] == 0x85
        || bytes[i] == 0xE2 && i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] & 0xFE == 0xA8
    }
    guard mayStand else { return nil }
    var line = 1
    var column = 1
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{85}", "\u{2028}", "\u{2029}": return place(line: line, column: column)
      case "\n":
        line += 1
        column = 1
      default: column += 1
      }
    }
    return nil
  }
}

/// Builds nodes from events.
private struct YAMLBuilder {
  var events: ArraySlice<YAMLEvent>
  let text: YAMLText
  let findings: Findings

  mutating func node() -> YAMLNode? {
    guard let event = events.popFirst() else { return nil }
    let place = text.place(line: event.line, column: event.column)
    switch event.kind {
    case .scalar(let text, let isPlain): return YAMLNode(content: .scalar(text, isPlain: isPlain), place: place)
    case .listStart:
      var items: [YAMLNode] = []
      while let item = node() { items.append(item) }
      return YAMLNode(content: .list(items), place: place)
    case .mappingStart: return YAMLNode(content: .mapping(entries()), place: place)
    case .end: return nil
    }
  }

  private mutating func entries() -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    // Most mappings are short, and comparing a few words takes less time than hashing them.
    var seen: Set<String> = []
    func isTwice(_ name: String) -> Bool {
      if entries.count < 16 { return entries.contains { $0.key == name } }
      if entries.count == 16 { seen.formUnion(entries.map(\.key)) }
      return !seen.insert(name).inserted
    }
    while let key = node(), let value = node() {
      guard case .scalar(let name, let isPlain) = key.content else {
        findings.error("yaml", at: key.place, "A key is one word, not \(key.kindInWords).")
        continue
      }
      if name == "<<" && isPlain {
        findings.error("yaml", at: key.place, "A merge key (<<) is not allowed.", advice: "Write the settings out.")
      } else if isTwice(name) {
        findings.error("yaml", at: key.place, "The key “\(name)” stands twice.", advice: "Keep one of them.")
      } else {
        entries.append(YAMLNode.Entry(key: name, place: key.place, value: value))
      }
    }
    return entries
  }
}
