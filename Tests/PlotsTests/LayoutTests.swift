import Testing

@testable import Plots

/// What holds for every picture at every size.
struct LayoutTests {
  private static let all = Examples.lesson + Examples.hostile

  private static let widths = [0, 7, 8, 20, 44, 81, 200]
  private static let heights = [0, 3, 4, 5, 7, 9, 14, 60]

  private static let rows = [1, 2, 3, 4, 5, 6, 9, 11, 16, 40, 57, 58]

  @Test(arguments: all.map(\.0))
  func `a picture fills its size exactly`(name: String) throws {
    let plot = try #require(LayoutTests.all.first { $0.0 == name }?.1)
    for width in LayoutTests.widths {
      for height in LayoutTests.heights {
        for glyphs in Glyphs.allCases {
          let rows = plot.cells(width: width, height: height, glyphs: glyphs)
          #expect(rows.count == height)
          let wrong = rows.first { $0.reduce(0) { $0 + LabelText.columns(of: $1.character) } != width }
          #expect(wrong == nil, "\(width) × \(height): \(String((wrong ?? []).map(\.character)))")
        }
      }
    }
  }

  @Test(arguments: all.map(\.0))
  func `words are complete and never overlap`(name: String) throws {
    let plot = try #require(LayoutTests.all.first { $0.0 == name }?.1)
    for width in LayoutTests.widths {
      for height in LayoutTests.heights {
        guard let layout = Layout(plot, width: width, height: height) else { continue }
        var taken = Set<[Int]>()
        // The drawing area, its axes and what is drawn in them; a blank around a name in the area is not asked for.
        for row in layout.top...layout.top + layout.rows { taken.insert([row, layout.left - 1]) }
        for column in layout.left..<layout.left + layout.columns { taken.insert([layout.top + layout.rows, column]) }
        let raster = Raster(
          columns: layout.columns, rows: layout.rows, strokes: layout.strokes, symbols: layout.symbols)
        for row in 0..<layout.rows {
          for column in 0..<layout.columns where !raster.isFree(column, row) {
            taken.insert([layout.top + row, layout.left + column])
          }
        }
        for words in layout.words {
          #expect(words.row >= 0 && words.row < height && words.column >= 0)
          #expect(words.column + words.text.width <= width)
          let isFree = (words.column..<words.column + words.text.width).allSatisfy { column in
            taken.insert([words.row, column]).inserted
          }
          #expect(isFree, "\(width) × \(height): “\(String(words.text.characters))” overlaps")
        }
      }
    }
  }

  @Test(arguments: all.map(\.0))
  func `tick labels of the level axis keep a blank between them`(name: String) throws {
    let plot = try #require(LayoutTests.all.first { $0.0 == name }?.1)
    for width in stride(from: 8, to: 120, by: 5) {
      guard let layout = Layout(plot, width: width, height: 14) else { continue }
      let labels = layout.words.filter { $0.row == layout.top + layout.rows + 1 }.sorted { $0.column < $1.column }
      for (one, next) in zip(labels, labels.dropFirst()) {
        #expect(one.column + one.text.width < next.column, "\(width) columns")
      }
    }
  }

  @Test(arguments: all.map(\.0), [true, false])
  func `ticks stand in the middle of a row and show its value`(name: String, isLog: Bool) throws {
    var plot = try #require(LayoutTests.all.first { $0.0 == name }?.1)
    plot.y.scale = isLog ? .log : .linear
    plot.y.ticks = nil
    let values = plot.layers.flatMap { layer -> [Double] in
      if case .curve(let curve) = layer { curve.drawn.map(\.y) } else { [] }
    }
    for rows in LayoutTests.rows {
      let axis = RowTicks.fit(plot.y, values: values, rows: rows)
      #expect(Set(axis.ticks.map(\.cell)).count == axis.ticks.count)
      for tick in axis.ticks {
        #expect(tick.cell >= 0 && tick.cell < rows)
        let value = try #require(tick.label.number)
        let place = axis.position(value)
        #expect((place - Double(tick.cell) - 0.5).magnitude <= 0.51, "\(rows) rows: \(value) at \(place)")
        if !isLog { #expect((place - Double(tick.cell) - 0.5).magnitude < 1e-3) }
      }
      if rows >= 3 { #expect(axis.ticks.count >= 2, "\(rows) rows") }
    }
  }

  @Test(arguments: [0.3, 1, 2.32, 17, 96, 1234], [0.0, 0.09, 0.5, 0.97])
  func `data stay inside the rows and use at least a third of them`(high: Double, part: Double) {
    for scale in [Axis.Scale.linear, .log] where part > 0 || scale == .linear {
      for rows in LayoutTests.rows where rows >= 3 {
        let axis = RowTicks.fit(Axis("", scale: scale), values: [high * part, high], rows: rows)
        let (low, top) = (axis.position(high * part), axis.position(high))
        #expect(low >= 0 && top <= Double(rows))
        let usesRoom = part == 0.97 ? 0.1 : 0.3
        let reach = scale == .linear && part < 0.4 ? axis.position(0) : low
        #expect(top - reach >= usesRoom * Double(rows), "\(scale) \(rows) rows: \(low) to \(top)")
      }
    }
  }

  @Test func `a sweep's ticks are its values, evenly thinned where there is no room`() {
    func labels(_ columns: Int) -> [String] {
      ColumnTicks.fit(Examples.noise.x, values: Examples.doublings, columns: columns, before: 3, after: 1).ticks
        .filter { !$0.label.isEmpty }.map { String($0.label.characters) }
    }
    #expect(labels(60) == ["1", "2", "4", "8", "16", "32", "64", "128", "256"])
    #expect(labels(24) == ["1", "4", "16", "64", "256"])
    #expect(labels(10) == ["1", "8", "64"])
  }

  @Test func `the same plot gives the same cells`() {
    #expect(
      Examples.linear.cells(width: 44, height: 14) == Examples.linear.cells(width: 44, height: 14))
  }
}

extension LabelText {
  /// The number that a tick label shows.
  fileprivate var number: Double? {
    Double(String(characters.filter { $0 != "\u{202F}" }.map { $0 == "−" ? "-" : $0 }))
  }
}
