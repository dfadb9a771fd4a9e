internal import Text

/// How text is spelt in a medium: as it stands; without box drawing; in words for its marks; in ASCII.
struct Spelling {
  private let rendering: Medium.Rendering
  private let hasUnicode: Bool

  init(_ medium: Medium) { (rendering, hasUnicode) = (medium.rendering, medium.unicode) }

  /// Adds text for wrapping: single spaces between words, newlines kept. What has no role of its own gets `plainAs`.
  func add(prose spans: [Span], plainAs role: Role = .plain, to result: inout SpeltText) {
    let start = result.end
    for span in spans {
      let role = span.role == .plain ? role : span.role
      if standsAsItIs(span) {
        result.append(span.text, role, joiningSpacesFrom: start)
      } else {
        let text = spelt(span) { Self.collapsed($0, keepsNewlines: true) }
        result.append(text, role, joiningSpacesFrom: start)
      }
    }
  }

  /// Text for wrapping.
  func prose(_ spans: [Span]) -> SpeltText {
    var result = SpeltText()
    add(prose: spans, to: &result)
    return result
  }

  /// Spans of one line, their spaces kept.
  func line(_ spans: [Span]) -> [Span] { spans.map { line($0, Self.untabbed) } }

  /// Spans of one line, with single spaces between words: cells of tables.
  func cell(_ spans: [Span]) -> [Span] {
    if rendering == .accessible {
      let text = spans.reduce("") { $0 + ($1.spoken ?? $1.text) }
      let trimmed = text.filter { $0 != " " }
      if trimmed.isEmpty || trimmed == "–" || trimmed == "—" || trimmed == "-" { return ["none"] }
    }
    return spans.map { line($0) { Self.collapsed($0, keepsNewlines: false) } }
  }

  /// Lines of code: no words for marks, they are the language's own.
  func code(_ spans: [Span]) -> [Span] {
    var column = 0
    return spans.map { span in
      if span.text.utf8.allSatisfy({ $0 &- 0x20 <= 0x5E }) {
        column += span.text.utf8.count
        return Span(span.text, span.role)
      }
      var text = ""
      for scalar in drawable(span.text).unicodeScalars {
        if scalar == "\t" {
          let count = 4 - column % 4
          text += spaces(count)
          column += count
        } else {
          text.unicodeScalars.append(scalar == "\n" ? " " : scalar)
          column += Width.of(scalar)
        }
      }
      return Span(hasUnicode ? text : Self.ascii(text), span.role)
    }
  }

  private func line(_ span: Span, _ spacing: (String) -> String) -> Span {
    Span(standsAsItIs(span) ? span.text : spelt(span, spacing), span.role)
  }

  private func standsAsItIs(_ span: Span) -> Bool {
    (span.spoken == nil || rendering != .accessible) && Self.isSimple(span.text)
  }

  private func spelt(_ span: Span, _ spacing: (String) -> String) -> String {
    var text = drawable(rendering == .accessible ? span.spoken ?? span.text : span.text)
    switch rendering {
    case .rich: break
    case .plain: text = Self.withoutBoxes(text)
    case .accessible: if span.role != .code { text = Marks.inWords(text) }
    }
    if !hasUnicode { text = Self.ascii(text) }
    return spacing(text)
  }

  /// Whether `text` is spelt alike everywhere: printable ASCII with single spaces and no blank to fill, as most prose is.
  private static func isSimple(_ text: String) -> Bool {
    !text.hasPair { before, byte in
      // Both are spaces where no other bit stands in either.
      (byte &- 0x20 > 0x5E ? 1 : 0) | (byte | before == 0x20 ? 1 : 0) | (byte & before == 0x5F ? 1 : 0)
    }
  }

  private static func ascii(_ text: String) -> String { ASCIIText.of(text) { Marks.ascii($0) } }

  private static func withoutBoxes(_ text: String) -> String {
    guard Marks.mayHaveBoxes(text) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if let other = Marks.withoutBoxes(scalar) { result += other } else { result.unicodeScalars.append(scalar) }
    }
  }

  /// Tabs and newlines as single spaces.
  private static func untabbed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether there is nothing to collapse.
  private static func hasSingleSpaces(_ text: String) -> Bool {
    !text.hasPair { before, byte in (byte < 0x20 ? 1 : 0) | (byte | before == 0x20 ? 1 : 0) }
  }

  /// One space for each run of spaces and tabs.
  private static func collapsed(_ text: String, keepsNewlines: Bool) -> String {
    if hasSingleSpaces(text) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == 0x0A && keepsNewlines {
        while result.last == 0x20 { result.removeLast() }
        result.append(byte)
      } else if byte <= 0x20 {
        if result.last != 0x20 && result.last != 0x0A { result.append(0x20) }
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
