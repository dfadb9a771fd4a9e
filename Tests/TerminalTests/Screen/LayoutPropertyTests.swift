import Plots
import Terminal
import Testing
import Text

@Suite struct LayoutPropertyTests {
  static let media = [20, 24, 33, 40, 57, 80, 120, 300].flatMap { width in
    [Medium.Rendering.rich, .plain, .accessible].map { Medium(width: width, height: 24, rendering: $0) }
  }

  @Test(arguments: media)
  func `no line is wider than the medium`(medium: Medium) {
    var author = Author(seed: 1)
    for _ in 0..<25 {
      for line in Screen(author.elements(depth: 3, allowingPictures: true)).lines(for: medium) {
        #expect(Width.of(line.text) < medium.width, "“\(line.text)”")
      }
    }
    for (name, screen) in Samples.all {
      for line in screen.lines(for: medium) {
        #expect(Width.of(line.text) < medium.width, "\(name): “\(line.text)”")
      }
    }
  }

  @Test(arguments: media)
  func `every word of the input stands in the output once`(medium: Medium) {
    var author = Author(seed: 2)
    for _ in 0..<25 {
      author.begin()
      let elements = author.elements(depth: 3)
      let text = Screen(elements).lines(for: medium).map(\.text).joined(separator: "\n")
      let words = text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
      for word in author.words { #expect(words[word] == 1, "\(word) in\n\(text)") }
      // A folded table says its header's words in every row.
      for word in author.headerWords { #expect((words[word] ?? 0) >= 1, "\(word) in\n\(text)") }
    }
  }

  @Test(arguments: media)
  func `no line ends in a space and none holds a control character`(medium: Medium) {
    var author = Author(seed: 3)
    author.isHostile = true
    for _ in 0..<25 {
      for line in Screen(author.elements(depth: 3, allowingPictures: true)).lines(for: medium) {
        #expect(line.text.last != " ", "“\(line.text)”")
        #expect(visible(line.text) == line.text)
        #expect(!line.text.unicodeScalars.contains { $0.value < 0x20 })
      }
    }
  }

  @Test(arguments: [Medium.ColorDepth.none, .ansi16, .ansi256, .trueColor])
  func `no escape sequence is on the screen that the theme did not make`(color: Medium.ColorDepth) {
    let medium = Medium(color: color)
    let theme = Theme()
    let own = Set(Author.roles.map { theme.opening($0, medium: medium) } + [Theme.reset])
    var author = Author(seed: 4)
    author.isHostile = true
    for _ in 0..<100 {
      for line in Screen(author.elements(depth: 3)).lines(for: medium) {
        var rest = Array(theme.bytes(of: line, medium: medium).unicodeScalars)[...]
        while let start = rest.firstIndex(of: "\u{1B}") {
          let sequence = rest[start...].prefix { $0 != "m" } + ["m"]
          #expect(own.contains(String(String.UnicodeScalarView(sequence))))
          rest = rest[start...].dropFirst(sequence.count)
        }
      }
    }
  }

  @Test(arguments: media, [Medium.ColorDepth.none, .ansi256])
  func `a screen's bytes are those of its lines`(medium: Medium, color: Medium.ColorDepth) {
    var medium = medium
    (medium.color, medium.opensLinks) = (color, true)
    let theme = Theme()
    var author = Author(seed: 5)
    author.isHostile = true
    for _ in 0..<25 {
      let screen = Screen(author.elements(depth: 3, allowingPictures: true))
      let lines = screen.lines(for: medium).map { theme.bytes(of: $0, medium: medium) + "\n" }
      #expect(String(decoding: theme.bytes(of: screen, medium: medium), as: UTF8.self) == lines.joined())
    }
  }

  @Test(arguments: 10...90)
  func `a paragraph breaks at the last space that fits`(width: Int) {
    var numbers = Numbers(state: UInt64(width))
    for _ in 0..<20 {
      var spans: [Span] = [], words: [String] = []
      for number in 0..<60 {
        let word = String(repeating: "w", count: .random(in: 1...9, using: &numbers))
        let role: Role = Int.random(in: 1...9, using: &numbers) < 8 ? .plain : .strong
        spans.append(Span(number == 0 ? word : " " + word, role))
        words.append(word)
      }
      var expected: [String] = []
      for word in words {
        if let last = expected.last, last.count + 1 + word.count <= width {
          expected[expected.count - 1] += " " + word
        } else {
          expected.append(word)
        }
      }
      let joined = spans.reduce(into: [Span]()) { result, span in
        if result.last?.role == span.role { result[result.count - 1].text += span.text } else { result.append(span) }
      }
      let medium = Medium(width: width + 1, rendering: .plain, measure: width)
      #expect(Screen([.paragraph(joined)]).lines(for: medium).map(\.text) == expected)
    }
  }

  @Test(arguments: media.filter { $0.isLinear })
  func `linear has no box drawing, and accessible no braille, blocks or arrows`(medium: Medium) {
    for (_, screen) in Samples.all {
      for scalar in screen.lines(for: medium).flatMap({ $0.text.unicodeScalars }) {
        #expect(!(0x2500...0x257F).contains(scalar.value))
        if medium.rendering == .accessible {
          #expect(!(0x2580...0x259F).contains(scalar.value) && !(0x2800...0x28FF).contains(scalar.value))
          #expect(!"→←↔▸‹›·×√".unicodeScalars.contains(scalar))
        }
      }
      for line in screen.lines(for: medium) { #expect(Theme().bytes(of: line, medium: medium) == line.text) }
    }
  }

  @Test(arguments: ["x", "\u{1B}", "e\u{301}", "日"])
  func `hostile text is laid out whole, in linear time`(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    for element in [Element.paragraph([Span(text)]), .code(lines: [[Span(text)]])] {
      let lines = Screen([element]).lines(for: Medium(width: 40))
      let letters = lines.flatMap { $0.spans.filter { $0.role == .plain } }.flatMap(\.text.utf8).filter { $0 != 0x20 }
      #expect(letters.elementsEqual(visible(text).utf8))
    }
  }

  @Test func `without Unicode the layout draws in ASCII`() {
    for (_, screen) in Samples.all {
      for rendering in Medium.Rendering.allCases {
        for line in screen.lines(for: Medium(rendering: rendering, unicode: false)).map(\.text) {
          #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "“\(line)”")
        }
      }
    }
  }
}

/// Writes random screens, in words that are all different.
struct Author {
  private var numbers: Numbers
  private(set) var words: [String] = []
  private(set) var headerWords: [String] = []
  private var count = 0
  /// Whether control characters, wide and joined ones stand among the words.
  var isHostile = false

  static let roles: [Role] = [
    .plain, .strong, .emphasis, .dim, .heading, .code, .math, .link, .address("https://a.org"), .good, .bad, .warning,
    .key, .selected, .keyword,
    .string, .number, .comment, .function, .ink(.series(0)), .ink(.series(1)), .ink(.series(2)), .ink(.series(3)),
    .ink(.dim), .ink(.axis), .ink(.text), .ink(.mark),
  ]

  private static let hostile = [
    "\u{1B}[31m", "\u{7}", "日本語の文", "e\u{301}\u{302}", "\u{202E}", "\t", "\n", "a\u{AD}b", "\u{9B}2J",
    "supercalifragilistic-expialidocious",
    "  ", "한국어", "－－－", "👍🏽", "\r\n", "—", "word—word", "\u{FEFF}", "（括弧）", "x\u{200D}y",
  ]

  init(seed: UInt64) { numbers = Numbers(state: seed) }

  mutating func begin() { (words, headerWords) = ([], []) }

  mutating func elements(depth: Int, allowingPictures: Bool = false) -> [Element] {
    (0..<(1 + pick(4))).map { _ in element(depth: depth, allowingPictures) }
  }

  private mutating func element(depth: Int, _ pictures: Bool) -> Element {
    switch pick(depth > 0 ? 15 : 8) {
    case 0: return .blank
    case 1: return .heading(spans(5), level: 1 + pick(3))
    case 2: return .ends(left: spans(4), right: spans(3))
    case 3: return .code(lines: (0..<pick(4)).map { _ in spans(6) })
    case 4: return .choices((0..<(2 + pick(4))).map { Choice(key: "\($0)", text: spans(1 + pick(5))) })
    case 5: return .keyValues((0..<pick(4)).map { _ in (word(), spans(3)) })
    case 6:
      let columns = 1 + pick(4)
      return .table(
        header: (0..<columns).map { _ in [Span(headerWord())] },
        rows: (0..<(1 + pick(3))).map { _ in (0..<columns).map { _ in spans(1 + pick(6)) } },
        alignments: [.right, .center])
    case 7, 8: return .paragraph(spans(30))
    case 9: return .list((0..<(1 + pick(3))).map { _ in elements(depth: depth - 1) }, ordered: pick(2) == 0 ? nil : 8)
    case 10: return .callout(title: spans(2), elements(depth: depth - 1))
    case 11: return .indented(elements(depth: depth - 1), by: pick(9))
    case 12: return .together(elements(depth: depth - 1))
    case 13 where pictures:
      let plot = Plot(
        subject: "Loss", x: Axis("steps"), y: Axis(isHostile ? "\u{1B}[2J日本" : "loss"),
        layers: [.curve(Curve("1", points: (0..<9).map { Point(Double($0), Double(pick(20))) }))])
      return .picture(plot, beside: pick(2) == 0 ? [] : elements(depth: 0))
    default: return .paragraph(spans(12))
    }
  }

  private mutating func spans(_ words: Int) -> [Span] {
    (0..<words).map { index in
      var text = (index > 0 ? " " : "") + word()
      if isHostile && pick(3) == 0 { text += Self.hostile[pick(Self.hostile.count)] }
      return Span(text, Self.roles[pick(Self.roles.count)])
    }
  }

  private mutating func word() -> String {
    let word = fresh()
    words.append(word)
    return word
  }

  private mutating func headerWord() -> String {
    let word = fresh()
    headerWords.append(word)
    return word
  }

  private mutating func fresh() -> String {
    count += 1
    return String(repeating: "w", count: 1 + pick(3)) + String(count)
  }

  private mutating func pick(_ count: Int) -> Int { Int(numbers.next() % UInt64(count)) }
}

/// Reproducible chance.
struct Numbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16
  }
}
