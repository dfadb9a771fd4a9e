/// The keys of a mapping, taken one by one; what nobody took is a finding.
struct YAMLFields {
  /// What the mapping is, in messages: “the front matter”.
  let subject: String
  private let mapping: YAMLNode
  private let entries: YAMLEntries
  private let findings: Findings
  private var asked: [String] = []

  /// The fields of a mapping; nil, with a finding, where the value is none.
  init?(_ node: YAMLNode, subject: String, findings: Findings) {
    guard case .mapping(let entries) = node.content else {
      findings.error(
        "yaml", at: node.place, "\(subject.capitalizedFirst) is \(node.kindInWords), not keys with values.",
        advice: "Write “key: value”.")
      return nil
    }
    self.subject = subject
    self.findings = findings
    self.entries = entries
    mapping = node
    asked.reserveCapacity(16)
  }
}

extension YAMLFields {
  /// Where it begins.
  var place: Place { mapping.place }

  /// The value of a key.
  mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    return entries.first { $0.key == key }?.value
  }

  /// The text of a key; a finding where it is empty or no text.
  mutating func text(_ key: String) -> String? {
    node(key).flatMap { findings.text(of: $0, named: key) }
  }

  /// The text of a key that must be there.
  mutating func requiredText(_ key: String) -> String? {
    guard let node = node(key) else {
      missing(key)
      return nil
    }
    return findings.text(of: node, named: key)
  }

  /// Notes that a key must be there.
  func missing(_ key: String) {
    findings.error("missing-key", at: place, "\(subject.capitalizedFirst) has no “\(key)”.", advice: "Add “\(key): …”.")
  }

  /// The texts of a key that holds a list, or one text.
  mutating func texts(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    if case .list(let items) = node.content { return items.compactMap { findings.text(of: $0, named: key) } }
    return findings.text(of: node, named: key).map { [$0] } ?? []
  }

  /// The whole number of a key.
  mutating func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key), let text = findings.text(of: node, named: key) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      findings.error(
        "number", at: node.place,
        "“\(key)” takes a whole number from \(range.lowerBound) to \(range.upperBound), not \(quoted(text)).")
      return nil
    }
    return number
  }

  /// The items of a key that holds a list.
  mutating func list(_ key: String) -> YAMLValues {
    guard let node = node(key) else { return .none(like: mapping) }
    if case .list(let items) = node.content { return items }
    findings.error(
      "list", at: node.place, "“\(key)” takes a list, not \(node.kindInWords).", advice: "Write “- ” before each item.")
    return .none(like: mapping)
  }

  /// The entries of a key that holds a mapping.
  mutating func entries(_ key: String) -> YAMLEntries {
    guard let node = node(key) else { return .none(like: mapping) }
    if case .mapping(let entries) = node.content { return entries }
    findings.error(
      "mapping", at: node.place, "“\(key)” takes names with values, not \(node.kindInWords).",
      advice: "Write “\(key): { name: value }”.")
    return .none(like: mapping)
  }

  /// Where the value of each key stands, and each item of a list.
  var places: KeyPlaces {
    var places = KeyPlaces(in: place.file, capacity: 16)
    for entry in entries {
      places.add(entry.value.place, of: entry.key)
      guard case .list(let items) = entry.value.content else { continue }
      for (index, item) in items.enumerated() { places.add(item.place, of: entry.key, item: index) }
    }
    return places
  }

  /// Every entry that nobody asked for so far.
  var rest: [YAMLEntry] { entries.filter { !asked.contains($0.key) } }

  /// Notes every key that nobody asked for.
  func finish(_ severity: Finding.Severity = .error) {
    let rest = rest
    if rest.isEmpty { return }
    let known = asked.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for entry in rest {
      let nearest = findings.nearest(entry.key, in: known)
      let message = "\(subject.capitalizedFirst) has no key \(quoted(entry.key))."
      let advice = nearest.map { "Did you mean \($0)?" } ?? "It may have \(known.joined(separator: ", "))."
      if severity == .error {
        findings.error("unknown-key", at: entry.place, message, advice: advice)
      } else {
        findings.warn("unknown-key", at: entry.place, message, advice: advice)
      }
    }
  }
}

extension Findings {
  /// The text of a value; a finding where it is empty or no text.
  func text(of node: YAMLNode, named name: String) -> String? {
    guard case .scalar(let text, _) = node.content else {
      error("text", at: node.place, "“\(name)” takes a text, not \(node.kindInWords).")
      return nil
    }
    if text.isEmpty {
      error("empty", at: node.place, "“\(name)” is empty.", advice: "Write its value, or leave the key out.")
      return nil
    }
    return text
  }
}

/// A value of an author in quotes, cut where it is long.
public func quoted(_ text: String) -> String {
  let cut = text.unicodeScalars.count > 60
  return "“" + String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + (cut ? "…”" : "”")
}

extension String {
  /// The text with a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
