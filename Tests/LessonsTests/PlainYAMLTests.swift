import Testing

@testable import Lessons

/// What libyaml gives, without the places of ends, which nobody asks for.
private func libyaml(_ text: String) throws -> [YAMLEvent] {
  try YAMLParser.events(of: Array(text.utf8)).map { $0.kind == .end ? YAMLEvent(kind: .end, line: 0, column: 0) : $0 }
}

private let ordinary = """
  id: noise
  title: "From 64 to 256: “three” rules"
  note: 'a # b'

  settings: { data: two-classes, layers: [64, 32, 10], rate: -0.5 }
  sweep: {batch: [1, 2] , rule: [ fixed, sqrt ]}
  empty: []
  none: {}
  runs:
    - { title: 8 × 64 }
    - title: it's 256 (big)
      rule: a:b#c, d
    - plain é — words
  claims:
  - text: Noise falls, as 1/√B.
    deep:
        x: 1
        y:
          - 1
          - "two"
    seeds: 19 of 20
  last: yes
  """

@Suite struct `Plain YAML` {
  @Test(arguments: [
    "", "\n  \n", "a: 1", "a: 1\n", "  a: 1\n  b: 2", "a: b c  \n\nd: e\n", "a: \"x: # y\"", "a: 'x \\ y'",
    "a:\n  b:\n    c: 1\nd: 2",
    "a:\n- 1\n- 2\nb: 3", "a:\n  - x: 1\n    y: [1, {z: 2}]\n  - w\nb: c", "a: [ ]", "a: { b: [c] , d: (e) }",
    "a: é\nb: “c”, d",
    "x: 1.5e-3\ny: -2\nz: _a", "a: b:c\nd: e#f, g]",
  ])
  func `is read as libyaml reads it`(text: String) throws {
    #expect(PlainYAML.events(of: Array(text.utf8)) == (try libyaml(text)))
  }

  @Test(arguments: [
    "a: 1 # why", "# why\na: 1", "a: |\n  b", "a: b\n  c", "a: \"b\n  c\"", "a: \"\\n\"", "a: 'it''s'", "a: &x 1",
    "a: *x", "a: !t b", "--- a",
    "a:", "a:\nb: 1", "a: b: c", "- a\nb: c", "a: 1\n b: 2", "a:\n   b: 1\n  c: 2", "a: [1, 2", "a: [1,]", "a: [b: c]",
    "a: {b}", "a: {b: }",
    "\ta: 1", "a: b\t", "a: \u{1}", "a: b\u{85}c", "a: b\u{2028}c", "\u{FEFF}a: 1", "? a\n: b", "a: - b", "a: \"b\" c",
    "\"a\": b", "a: @b", "%TAG",
    "a: [\n1]", "a:1", "a: b\r\nc: d", "- - a", "a: [?]", "<<: x", "é: x",
  ])
  func `what is wrong, rare or ambiguous is left to libyaml`(text: String) {
    #expect(PlainYAML.events(of: Array(text.utf8)) == nil)
  }

  @Test func `deep lists are left to libyaml, which has a limit for them`() {
    let text = "a: " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
    #expect(PlainYAML.events(of: Array(text.utf8)) == nil)
  }

  @Test(arguments: 1...40)
  func `however a text is changed, it is read as libyaml reads it or left to it`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let signs = Array(" \n-:#,[]{}\"'ax1?&|é—\t".unicodeScalars)
    var read = 0
    for _ in 0..<100 {
      var scalars = Array(ordinary.unicodeScalars)
      for _ in 0...generator.below(3) {
        let place = generator.below(scalars.count), sign = signs[generator.below(signs.count)]
        switch generator.below(3) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(sign, at: place)
        default: scalars[place] = sign
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      guard let events = PlainYAML.events(of: Array(text.utf8)) else { continue }
      read += 1
      #expect(events == (try libyaml(text)), "\(text)")
    }
    #expect(read > 10)
  }
}
