extension HeatMap {
  /// What the fields are drawn with.
  public enum Shading: Sendable, Hashable, CaseIterable {
    /// Backgrounds in the colours of ``Ramp``: cells carry `Ink.shade`.
    case color
    /// Five densities, ░ ▒ ▓ █ and blank: for terminals with few colours or none.
    case density
    /// The digits 0 to 9, in ASCII.
    case digits
  }

  /// The map as `height` rows of `width` cells. Below 16 × 4 they are empty.
  ///
  /// - Parameter glyphs: what its marks and words are written with, in any shading but digits, which are ASCII.
  public func cells(width: Int, height: Int, shading: Shading, glyphs: Glyphs = .braille) -> [[Cell]] {
    let glyphs = shading == .digits ? .ascii : glyphs
    guard let layout = HeatMapLayout(self, width: width, height: height, signs: .init(glyphs)) else {
      return Array(repeating: Array(repeating: .empty, count: max(width, 0)), count: max(height, 0))
    }
    var sheet = Sheet(width: width, height: height)
    for field in layout.fields { layout.draw(field, shading, glyphs, on: &sheet) }
    if let ramp = layout.ramp {
      for cell in 0..<ramp.width {
        sheet[ramp.row, ramp.column + cell] = shading.cell(cell * Ramp.count / ramp.width)
      }
    }
    for words in layout.words { sheet.write(words, glyphs) }
    return sheet.lines
  }
}

extension HeatMap.Shading {
  /// A cell of a level.
  fileprivate func cell(_ level: Int) -> Cell {
    switch self {
    case .color: Cell(" ", ink: .shade(level))
    case .density: Cell(HeatMap.Shading.fiveDensities[level * 5 / Ramp.count], ink: .text)
    case .digits: Cell(HeatMap.Shading.tenDigits[level * 10 / Ramp.count], ink: .text)
    }
  }

  private static let fiveDensities: [Character] = [" ", "░", "▒", "▓", "█"]
  private static let tenDigits: [Character] = Array("0123456789")
}

extension HeatMapLayout.Signs {
  init(_ glyphs: Glyphs) {
    self =
      glyphs == .ascii
      ? Self(best: "*", valley: "o", missing: "x") : Self(best: "◆", valley: "•", missing: "×")
  }
}

extension HeatMapLayout {
  fileprivate func draw(_ field: Field, _ shading: HeatMap.Shading, _ glyphs: Glyphs, on sheet: inout Sheet) {
    let (left, top) = (self.left + field.column * fieldWidth, self.top + field.row * fieldHeight)
    let signs = Signs(glyphs), isASCII = glyphs == .ascii
    let sign = field.mark.flatMap { ($0 == .best ? signs.best : signs.valley).first }
    let missing = signs.missing.first ?? " "
    // Digits of neighbours would run together: a blank, or the mark, stands behind them.
    let isParted = shading == .digits && fieldWidth > 1
    for row in 0..<fieldHeight {
      for column in 0..<fieldWidth {
        var cell = field.level.map(shading.cell) ?? .empty
        if isParted, column == fieldWidth - 1 { cell.character = " " }
        sheet[top + row, left + column] = cell
      }
    }
    let (middle, centre) = (top + (fieldHeight - 1) / 2, left + (fieldWidth - 1) / 2)
    func put(_ character: Character, _ column: Int, row: Int? = nil) {
      let row = row ?? middle
      sheet[row, column].character = character
      if sheet[row, column].ink == nil { sheet[row, column].ink = field.level == nil ? .dim : .text }
    }
    if field.level == nil { put(field.isWaiting ? (isASCII ? "." : "·") : missing, centre) }
    // In the middle of the digits, where enough of them are left to be read.
    let isInside = !isParted || fieldWidth >= 4
    if let sign { put(sign, isInside ? left + (fieldWidth - (isParted ? 2 : 1)) / 2 : left + fieldWidth - 1) }
    guard field.isUnderCursor else { return }
    let end = !isInside && sign != nil ? left + fieldWidth - 2 : left + fieldWidth - 1
    // On every row: on one of many, so far apart, the two were not seen as a pair.
    for row in top..<top + fieldHeight {
      put(isASCII ? "<" : "‹", left, row: row)
      if fieldWidth >= 3 { put(isASCII ? ">" : "›", end, row: row) }
    }
  }
}
