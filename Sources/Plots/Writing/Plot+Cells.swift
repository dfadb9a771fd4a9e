extension Plot {
  /// The picture as `height` rows of `width` cells.
  ///
  /// Every row fills `width` columns of a terminal; a wide character of a label (CJK) takes two of them, so its row
  /// has a cell less. From 20 × 5 on a plot has axes and ticks; what has no room below that is left out.
  public func cells(width: Int, height: Int, glyphs: Glyphs = .braille) -> [[Cell]] {
    guard let layout = Layout(self, width: width, height: height) else {
      return Array(repeating: Array(repeating: .empty, count: max(width, 0)), count: max(height, 0))
    }
    return layout.cells(glyphs)
  }
}

extension Plot {
  /// `height`, or one row more where ticks on whole rows then leave far fewer rows empty.
  public func fittingHeight(_ height: Int, width: Int) -> Int {
    guard y.scale == .log, width >= Layout.leastWidth, height >= Layout.leastHeight else { return height }
    let used = Frame(self, width: width, height: height).usedRows(of: self)
    guard used < 0.7 else { return height }
    let taller = Frame(self, width: width, height: height + 1).usedRows(of: self)
    return taller > used + 0.1 ? height + 1 : height
  }
}

extension Layout {
  fileprivate func cells(_ glyphs: Glyphs) -> [[Cell]] {
    var sheet = Sheet(width: width, height: height)
    draw(glyphs, on: &sheet)
    for symbol in symbols {
      sheet[top + symbol.row, left + symbol.column] = Cell(glyphs.character(symbol.shape), ink: symbol.ink)
    }
    frame(glyphs.frame, on: &sheet)
    for words in words { sheet.write(words, glyphs) }
    return sheet.lines
  }

  private func draw(_ glyphs: Glyphs, on sheet: inout Sheet) {
    let (across, down) = glyphs.dots
    let raster = Raster(
      columns: columns, rows: rows, dotsAcross: across, dotsDown: down, strokes: strokes)
    for row in 0..<rows {
      for column in 0..<columns {
        guard let stroke = raster.stroke(column, row) else { continue }
        let character = glyphs.character(raster.dots[row * columns + column], of: strokes[stroke])
        sheet[top + row, left + column] = Cell(character, ink: strokes[stroke].ink)
      }
    }
  }

  private func frame(_ frame: Glyphs.Frame, on sheet: inout Sheet) {
    for row in 0..<rows { sheet[top + row, left - 1] = Cell(frame.upright, ink: .axis) }
    for tick in rowTicks { sheet[top + tick.cell, left - 1] = Cell(frame.rowTick, ink: .axis) }
    sheet[top + rows, left - 1] = Cell(frame.corner, ink: .axis)
    for column in 0..<columns { sheet[top + rows, left + column] = Cell(frame.level, ink: .axis) }
    for tick in columnTicks { sheet[top + rows, left + tick.cell] = Cell(frame.columnTick, ink: .axis) }
  }
}
