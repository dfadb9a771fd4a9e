import Testing

@testable import Plots

struct HeatMapTests {
  /// A valley along batch / rate = 160, as the linear rule has it.
  static let coupled = HeatMap(
    title: "Rate and batch", subject: "Loss", x: .init("batch", ["8", "16", "32", "64"]),
    y: .init("rate", ["0.05", "0.1", "0.2", "0.4", "0.8"]),
    values: [
      0.1, 0.2, 0.5, 0.9, 0.2, 0.1, 0.2, 0.5, 0.5, 0.2, 0.09, 0.2, nil, 0.6, 0.2, 0.11, .nan, nil, 0.7, 0.3,
    ], scale: .log, missing: "diverged", cursor: .init(column: 1, row: 2))

  @Test func `the best field and the valley are found`() {
    #expect(HeatMapTests.coupled.bestPlace == .init(column: 2, row: 2))
    #expect(HeatMapTests.coupled.valley.map(\.row) == [0, 1, 2, 3])
    var ridge = HeatMapTests.coupled
    ridge.best = .highest
    #expect(ridge.bestPlace == .init(column: 3, row: 0))
    #expect(ridge.value(.init(column: 0, row: 4)) == nil)
    #expect(ridge.value(.init(column: 9, row: 9)) == nil)
  }

  private static let sentences: [(HeatMap, String)] = [
    (
      coupled,
      "Loss over batch 8 to 64 and rate 0.05 to 0.8: the best is 0.09 at batch 32 and rate 0.2, the worst 0.9 at batch "
        + "64 and rate 0.05. The best rate goes from 0.05 at batch 8 to 0.4 at batch 64. 3 of 20: diverged."
    ),
    (
      HeatMap(
        subject: "Accuracy", x: .init("a", ["1", "2"]), y: .init("b", ["3", "4"]), values: [1, 2, 3, 4], best: .highest),
      "Accuracy over a 1 to 2 and b 3 to 4: the best is 4 at a 2 and b 4, the worst 1 at a 1 and b 3. The best b is always 4."
    ),
    (
      HeatMap(subject: "Loss", x: .init("a", ["1", "2"]), y: .init("b", ["3"]), values: [2, 2]),
      "Loss over a 1 to 2 and b 3 is 2 everywhere."
    ),
    (
      HeatMap(subject: "Loss", x: .init("a", ["1", "2"]), y: .init("b", ["3"]), values: [2, nil]),
      "Loss over a 1 to 2 and b 3 is 2 wherever there is a number. 1 of 2: no number."
    ),
    (
      HeatMap(subject: "Loss", x: .init("a", ["1"]), y: .init("b", ["3"]), values: [.infinity]),
      "Loss: nothing to show yet."
    ),
    (HeatMap(subject: "", x: .init("", []), y: .init("", []), values: []), "There is nothing to show yet."),
  ]

  @Test(arguments: sentences.indices)
  func `a map is told from its numbers`(index: Int) {
    #expect(HeatMapTests.sentences[index].0.sentence() == HeatMapTests.sentences[index].1)
  }

  @Test(arguments: HeatMap.Shading.allCases)
  func `a map looks as drawn`(shading: HeatMap.Shading) {
    let rows = HeatMapTests.coupled.cells(width: 34, height: 12, shading: shading)
    let text = rows.map { String($0.map(\.character)) }
    switch shading {
    case .color:
      #expect(text[2] == " 0.8   ×    ×                     ")
      #expect(rows[2][7].ink == .dim)
      #expect(rows[6][5] == Cell(" ", ink: .shade(0)))
      #expect(rows[4][17] == Cell("◆", ink: .shade(0)))
    case .density:
      #expect(text[2] == " 0.8   ×    ×  █████▒▒▒▒▒         ")
    case .digits:
      #expect(text.joined().utf8.allSatisfy { $0 < 0x80 })
      #expect(text[4] == " 0.2 6666 <333>0*00 3333          ")
    }
    #expect(text.contains { $0.contains("batch 16, rate 0.2: 0.2") })
  }

  @Test(arguments: HeatMap.Shading.allCases)
  func `the chosen field has its brackets on every row`(shading: HeatMap.Shading) throws {
    let glyphs: Glyphs = shading == .digits ? .ascii : .braille
    let layout = try #require(HeatMapLayout(HeatMapTests.coupled, width: 60, height: 24, signs: .init(glyphs)))
    let signs: (Character, Character) = shading == .digits ? ("<", ">") : ("‹", "›")
    let rows = HeatMapTests.coupled.cells(width: 60, height: 24, shading: shading)
    let marked = rows.filter { row in row.contains { $0.character == signs.0 } }
    #expect(layout.fieldHeight == 3 && marked.count == 3)
    let places = marked.map { row in
      [row.firstIndex { $0.character == signs.0 }, row.firstIndex { $0.character == signs.1 }]
    }
    #expect(Set(places).count == 1 && places[0][1] != nil)
  }

  @Test func `a coloured map has ASCII for its signs where a terminal draws no more`() {
    let rows = Picture.map(HeatMapTests.coupled).cells(width: 60, height: 12, glyphs: .ascii, hasColors: true)
    #expect(rows.allSatisfy { $0.allSatisfy { $0.character.isASCII } })
    #expect(rows.contains { $0.contains { $0.character == "*" && $0.ink == .shade(0) } })
    #expect(String(rows.joined().map(\.character)).contains("* best   o valley"))
  }

  @Test(arguments: [(2, 4), (9, 2), (15, 2)])
  func `a saved map ends where its legend does, each field two rows high or more`(rows: Int, high: Int) throws {
    let map = HeatMap(
      subject: "Loss", x: .init("x", ["1", "2"]), y: .init("y", (1...rows).map { "\($0)" }),
      values: (0..<2 * rows).map { Double($0) })
    let size = try #require(map.svg().firstMatch(of: /viewBox="0 0 [0-9.]+ ([0-9.]+)"/))
    // The word of the upright axis, the fields, the values of the level one, the legend; a cell is 18 high, and 12 are left free at each edge.
    #expect(try #require(Double(size.1)) == 24 + 18 * Double(1 + rows * high + 2))
  }

  @Test func `a legend says what shades and signs mean`() {
    let text = HeatMapTests.coupled.cells(width: 60, height: 12, shading: .digits).map { String($0.map(\.character)) }
    #expect(text.contains { $0.hasPrefix("0.09 0011233455667889 0.9 loss   * best   o valley") })
    #expect(text.contains { $0.contains("x diverged") })
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a map fills its size, its words never overlap and none is cut off`(seed: UInt64) {
    var noise = Noise(seed)
    func count(_ most: Int) -> Int { 1 + Int(Double(most - 1) * (0.5 + noise.next() / 2)) }
    for width in [1, 16, 40, 80, 200] {
      for height in [1, 4, 6, 9, 24, 60] {
        let (columns, rows) = (count(41), count(41))
        let map = HeatMap(
          title: "title", subject: "Loss", x: .init("batch size", (0..<columns).map { "\(1 << ($0 % 20))" }),
          y: .init("learning rate", (0..<rows).map { "0.0\($0)" }),
          values: (0..<columns * rows).map { _ in
            let value = noise.next()
            return value > 0.9 ? nil : value > 0.8 ? .infinity : value * 1e300
          }, scale: seed.isMultiple(of: 2) ? .log : .linear, missing: "diverged",
          cursor: .init(column: columns / 2, row: rows / 2))
        for shading in HeatMap.Shading.allCases {
          let cells = map.cells(width: width, height: height, shading: shading)
          #expect(cells.count == height && cells.allSatisfy { $0.count == width })
          guard
            let layout = HeatMapLayout(
              map, width: width, height: height, signs: .init(shading == .digits ? .ascii : .braille))
          else { continue }
          expectSound(layout, map)
        }
      }
    }
  }

  private func expectSound(_ layout: HeatMapLayout, _ map: HeatMap) {
    var taken = Set<[Int]>()
    var isSound = true
    func take(_ row: Int, _ column: Int) {
      let isFree = taken.insert([row, column]).inserted
      isSound = isSound && isFree && (0..<layout.height).contains(row) && (0..<layout.width).contains(column)
    }
    for field in layout.fields {
      for row in 0..<layout.fieldHeight {
        for column in 0..<layout.fieldWidth {
          take(
            layout.top + field.row * layout.fieldHeight + row, layout.left + field.column * layout.fieldWidth + column)
        }
      }
    }
    if let ramp = layout.ramp { for cell in 0..<ramp.width { take(ramp.row, ramp.column + cell) } }
    for words in layout.words { for column in 0..<words.text.width { take(words.row, words.column + column) } }
    #expect(isSound, "\(layout.width) × \(layout.height)")
    let finite = map.values.contains { $0?.isFinite == true }
    #expect(layout.fields.filter { $0.mark == .best }.count == (finite ? 1 : 0))
  }

  @Test func `a map too small for its fields shows several as one`() {
    let map = HeatMap(
      subject: "Loss", x: .init("x", (0..<41).map { "\($0)" }), y: .init("y", (0..<41).map { "\($0)" }),
      values: (0..<41 * 41).map { Double($0) })
    let layout = HeatMapLayout(map, width: 30, height: 12, signs: .init(.ascii))
    #expect(layout?.group.across == 2 && layout?.group.down == 6)
    #expect(layout?.fields.compactMap(\.level).max() == 15)
  }

  @Test func `an SVG of a map is well-formed and says its sentence`() throws {
    for (columns, rows) in [(72, 20), (0, 0), (120, 40)] {
      let markup = try Markup(HeatMapTests.coupled.svg(columns: columns, rows: rows))
      #expect(markup.elements.first { $0.name == "desc" }?.text == HeatMapTests.coupled.sentence())
      // Three fields have no number, and smaller maps draw several as one.
      let fields = markup.elements.filter { $0.attributes["class"] == "square" }
      #expect(columns == 0 || fields.count == 17 + Ramp.count)
      #expect(markup.elements.contains { $0.name == "text" && $0.text == "◆" })
    }
  }
}

struct RampTests {
  @Test func `lightness grows in even steps, for eyes without colours too`() {
    let light = (0..<Ramp.count).map { Ramp.color($0).luminance }
    for (one, next) in zip(light, light.dropFirst()) { #expect(next > one * 1.08) }
    #expect(light[0] < 0.04 && light[Ramp.count - 1] > 0.75)
  }

  @Test func `letters on every colour keep a contrast of 4.5`() {
    for level in 0..<Ramp.count {
      let color = Ramp.color(level)
      let contrast = color.isLight ? (color.luminance + 0.05) / 0.05 : 1.05 / (color.luminance + 0.05)
      #expect(contrast >= 4.5, "level \(level): \(contrast)")
    }
  }

  @Test func `what lies outside takes the nearest colour`() {
    #expect(Ramp.color(-1) == Ramp.color(0) && Ramp.color(99) == Ramp.color(15))
    #expect(Ramp.color(0).hex.count == 7)
  }
}
