import Text

/// What stands in braces at the very end of a heading: `{#less-noise .single about=noise}`.
struct HeadingAttributes {
  /// A word and where it stands.
  struct Word {
    var text: String
    var place: Place
  }

  var id: Word?
  var classes: [Word] = []
  private var values: [(key: String, text: String)] = []

  /// The keys that a question's heading may have.
  static let keys = ["about", "idea", "tags", "was"]

  /// What a key is given.
  func value(_ key: String) -> String? {
    for value in values where value.key == key { return value.text }
    return nil
  }

  /// The words of a key that holds a list with commas.
  func list(_ key: String) -> [String] {
    value(key).map { $0.split(separator: ",").map(String.init) } ?? []
  }
}

extension HeadingAttributes {
  /// Splits a heading into its words and its attributes.
  static func split(
    _ heading: SourceBlock, in source: SourceText, findings: Findings
  ) -> (words: SourceInlines, attributes: HeadingAttributes) {
    var attributes = HeadingAttributes()
    guard let last = heading.inlines.last, let braces = braces(ofLineAt: last.range.lowerBound, in: source) else {
      warnOfBracesInside(heading, in: source, findings: findings)
      return (heading.inlines, attributes)
    }
    var rest = source.bytes[braces.lowerBound + 1..<braces.upperBound - 1]
    while let start = rest.firstIndex(where: { !$0.isBlank }) {
      let word = rest[start...].prefix { !$0.isBlank }
      rest = rest[word.endIndex...]
      attributes.add(word, at: source.place(at: start), findings: findings)
    }
    return (heading.inlines.upTo(braces.lowerBound), attributes)
  }

  /// The braces at the end of a line, which begin `{#`, `{.` or with a key; a formula's `{{…}}` are others.
  private static func braces(ofLineAt offset: Int, in source: SourceText) -> Range<Int>? {
    let line = source.range(ofLine: source.line(at: offset))
    var end = line.upperBound
    while end > line.lowerBound, source.bytes[end - 1].isBlank { end -= 1 }
    guard end > line.lowerBound, source.bytes[end - 1] == UInt8(ascii: "}"),
      let start = source.bytes[line.lowerBound..<end].lastIndex(of: UInt8(ascii: "{")), start + 1 < end - 1,
      start == line.lowerBound || source.bytes[start - 1] != UInt8(ascii: "{")
    else { return nil }
    let first = source.bytes[start + 1]
    let isMarked = first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
    return isMarked || source.bytes[start + 1..<end].contains(UInt8(ascii: "=")) ? start..<end : nil
  }

  private static func warnOfBracesInside(_ heading: SourceBlock, in source: SourceText, findings: Findings) {
    guard let start = heading.inlines.start, let end = heading.inlines.end,
      source.bytes[start..<end].holds(UInt8(ascii: "{")),
      let brace = (start..<end).first(where: {
        source.bytes[$0] == UInt8(ascii: "{") && $0 + 1 < end
          && (source.bytes[$0 + 1] == UInt8(ascii: "#") || source.bytes[$0 + 1] == UInt8(ascii: "."))
      })
    else { return }
    findings.error(
      "attributes", at: source.place(at: brace), "The attributes do not stand at the very end of the heading.",
      advice: "Move {…} behind the last word.")
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, at place: Place, findings: Findings) {
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    switch bytes.first {
    case UInt8(ascii: "#"):
      let id = text(bytes.dropFirst())
      if !Identifier.isValid(id) {
        findings.error("id", at: place, "\(quoted(id)) is no id.", advice: Identifier.rule)
      } else if self.id != nil {
        findings.error(
          "attributes", at: place, "The heading has a second id, \(quoted(id)).", advice: "Keep one of them.")
      } else {
        self.id = Word(text: id, place: place)
      }
    case UInt8(ascii: "."):
      classes.append(Word(text: text(bytes.dropFirst()), place: place))
    default:
      if let equals = bytes.firstIndex(of: UInt8(ascii: "=")) {
        add(key: text(bytes[..<equals]), value: text(bytes[(equals + 1)...]), at: place, findings)
      } else {
        findings.error(
          "attributes", at: place, "\(quoted(text(bytes))) is no attribute.",
          advice: "Write #id, .class or key=value, without spaces in a value.")
      }
    }
  }

  private mutating func add(key: String, value: String, at place: Place, _ findings: Findings) {
    if !Self.keys.contains(key) {
      let nearest = Nearest.match(key, in: Self.keys)
      findings.error(
        "attributes", at: place, "A heading has no key \(quoted(key)).",
        advice: nearest.map { "Did you mean \($0)?" }
          ?? "It may have \(Self.keys.joined(separator: ", ")); data goes into the fence.")
    } else if self.value(key) != nil {
      findings.error("attributes", at: place, "The key “\(key)” stands twice.", advice: "Keep one of them.")
    } else if key != "tags",
      // Nearly always it is one id.
      !Identifier.isValid(value),
      let wrong = value.split(separator: ",", omittingEmptySubsequences: false).first(where: {
        !Identifier.isValid(String($0))
      })
    {
      findings.error("id", at: place, "\(quoted(String(wrong))) is no id.", advice: Identifier.rule)
    } else {
      values.append((key, value))
    }
  }
}
