/// The values of a YAML text, all of them in one list.
final class YAMLTree: Sendable {
  private let text: YAMLText
  /// The values and keys in the order of the text.
  let items: [YAMLItem]

  /// Keys that mean two things are told in `findings` and left out. An empty text is an empty mapping.
  fileprivate init(_ text: YAMLText, _ items: [YAMLItem], _ findings: Findings) {
    var keys = KeyCheck(text: text, findings: findings, items: items)
    if items.isEmpty { keys.items = [YAMLItem(kind: .mapping, line: 1, column: 1, end: 1)] }
    keys.check(0)
    self.text = text
    self.items = keys.items
  }

  /// The place of a value or a key.
  func place(of index: Int) -> Place { text.place(of: items[index]) }
}

extension YAMLNode {
  /// Reads a YAML text; nil, with a finding, where it cannot be read.
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
    do throws(YAMLRefused) {
      return YAMLTree(text, try YAMLParser.items(of: text.bytes), findings).root
    } catch {
      findings.error(
        "yaml", at: text.place(line: error.line, column: error.column), error.message, advice: error.advice)
      return nil
    }
  }
}

extension YAMLItem {
  /// What kind of value it is, in a message: “a list”.
  var kindInWords: String {
    switch kind {
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension YAMLText {
  /// The place of a value or a key.
  fileprivate func place(of item: YAMLItem) -> Place { place(line: item.line, column: item.column) }

  /// The first character that libyaml takes for a line's end and no editor does: U+0085, U+2028, U+2029.
  fileprivate var lineSeparator: Place? {
    if bytes.allASCII { return nil }
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

/// Looks at the keys of all mappings.
private struct KeyCheck {
  let text: YAMLText
  let findings: Findings
  var items: [YAMLItem]

  mutating func check(_ index: Int) {
    switch items[index].kind {
    case .scalar: break
    case .list:
      var value = index + 1
      while value < items[index].end {
        check(value)
        value = items[value].end
      }
    case .mapping: checkKeys(of: index)
    }
  }

  private mutating func checkKeys(of mapping: Int) {
    // Most mappings are short, and comparing a few words takes less time than hashing them.
    let isShort = items[mapping].end - mapping < 256
    var seen: Set<String> = []
    var key = mapping + 1
    while key < items[mapping].end {
      let value = items[key].end
      check(key)
      check(value)
      if case .scalar(let name, let isPlain) = items[key].kind {
        if name == "<<" && isPlain {
          refuse(key, "A merge key (<<) is not allowed.", advice: "Write the settings out.")
        } else if isShort ? stands(name, from: mapping + 1, before: key) : !seen.insert(name).inserted {
          refuse(key, "The key “\(name)” stands twice.", advice: "Keep one of them.")
        }
      } else {
        refuse(key, "A key is one word, not \(items[key].kindInWords).")
      }
      key = items[value].end
    }
  }

  private func stands(_ name: String, from first: Int, before last: Int) -> Bool {
    var key = first
    while key < last {
      if !items[key].isRefused, case .scalar(name, _) = items[key].kind { return true }
      key = items[items[key].end].end
    }
    return false
  }

  private mutating func refuse(_ key: Int, _ message: String, advice: String? = nil) {
    findings.error("yaml", at: text.place(of: items[key]), message, advice: advice)
    items[key].isRefused = true
  }
}
