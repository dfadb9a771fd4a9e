/// What a test reads out of an SVG: its elements with their attributes and texts, or why it is not well-formed.
struct Markup {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  struct Malformed: Error, Equatable {
    let reason: String
  }

  private(set) var elements: [Element] = []
  private var rest: Substring
  private var open: [Int] = []

  /// Reads elements, attributes in double quotes, the five entities; no declarations, comments or CDATA.
  init(_ text: String) throws(Malformed) {
    rest = text[...]
    while !rest.isEmpty {
      let words = rest.prefix { $0 != "<" }
      rest = rest.dropFirst(words.count)
      try add(words)
      if !rest.isEmpty { try tag() }
    }
    guard open.isEmpty else { throw Malformed(reason: "\(elements[open[0]].name) does not end") }
  }

  private mutating func add(_ words: Substring) throws(Malformed) {
    let text = try Markup.unescaped(words)
    if let last = open.last {
      elements[last].text += text
    } else if !text.allSatisfy(\.isWhitespace) {
      throw Malformed(reason: "“\(text)” stands outside")
    }
  }

  private mutating func tag() throws(Malformed) {
    guard let end = rest.firstIndex(of: ">") else { throw Malformed(reason: "a tag does not end") }
    var inside = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    if inside.first == "/" {
      guard let last = open.popLast(), elements[last].name == inside.dropFirst() else {
        throw Malformed(reason: "</\(inside.dropFirst())> ends nothing")
      }
      return
    }
    let isEmpty = inside.last == "/"
    if isEmpty { inside = inside.dropLast() }
    let name = inside.prefix { !$0.isWhitespace }
    guard let first = name.first, first.isLetter else { throw Malformed(reason: "<\(inside)> has no name") }
    var attributes: [String: String] = [:]
    inside = inside.dropFirst(name.count).drop(while: \.isWhitespace)
    while !inside.isEmpty {
      let key = inside.prefix { $0 != "=" }
      inside = inside.dropFirst(key.count + 1)
      guard inside.first == "\"", let close = inside.dropFirst().firstIndex(of: "\"") else {
        throw Malformed(reason: "\(key) has no value")
      }
      let value = try Markup.unescaped(inside[inside.index(after: inside.startIndex)..<close])
      guard attributes.updateValue(value, forKey: String(key)) == nil else { throw Malformed(reason: "\(key) twice") }
      inside = inside[inside.index(after: close)...].drop(while: \.isWhitespace)
    }
    if elements.isEmpty == false, open.isEmpty { throw Malformed(reason: "<\(name)> is a second root") }
    elements.append(Element(name: String(name), attributes: attributes))
    if !isEmpty { open.append(elements.count - 1) }
  }

  private static func unescaped(_ text: Substring) throws(Malformed) -> String {
    var result = ""
    var rest = text
    while let character = rest.popFirst() {
      guard character == "&" else {
        for scalar in character.unicodeScalars where scalar.value < 0x20 && scalar != "\n" {
          throw Malformed(reason: "a control character")
        }
        result.append(character)
        continue
      }
      let name = rest.prefix { $0 != ";" }
      guard let sign = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][String(name)] else {
        throw Malformed(reason: "&\(name.prefix(8)) is no entity")
      }
      result += sign
      rest = rest.dropFirst(name.count + 1)
    }
    return result
  }
}
