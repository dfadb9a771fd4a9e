internal import Text

/// A table whose cells are spelt and measured: every row as long as the header.
struct Table {
  let header: [[Span]]
  let rows: [[[Span]]]
  let alignments: [ColumnAlignment]
  /// The columns that each column needs without wrapping.
  let widths: [Int]
  /// Those of its longest word, and of its longest word or piece of code.
  private let wordWidths: [Int]
  private let codeWidths: [Int]

  /// The columns between two of a table; where only that spares it from wrapping, one less.
  private static let gap = 3

  /// How a table stands in the room it has.
  struct Fit {
    let widths: [Int]
    let gap: Int
  }

  init(_ header: [[Span]], _ rows: [[[Span]]], _ alignments: [ColumnAlignment], _ spelling: Spelling) {
    let count = max(header.count, rows.reduce(0) { max($0, $1.count) })
    func filled(_ cells: [[Span]]) -> [[Span]] {
      (0..<count).map { $0 < cells.count ? spelling.cell(cells[$0]) : spelling.cell([]) }
    }
    self.header = (0..<count).map { column in
      guard column < header.count, header[column].contains(where: { !$0.text.isEmpty }) else { return [] }
      return spelling.cell(header[column]).map { $0.role == .plain ? Span($0.text, .strong) : $0 }
    }
    self.alignments = (0..<count).map { $0 < alignments.count ? alignments[$0] : .left }
    var cells = rows.map { filled($0) }
    for column in 0..<count where self.alignments[column] == .decimal { Self.alignPoints(&cells, column) }
    self.rows = cells
    var widths = [Int](repeating: 0, count: count)
    var wordWidths = widths, codeWidths = widths
    for row in [self.header] + self.rows {
      for (column, cell) in row.enumerated() {
        let cells = cell.reduce(0) { $0 + Width.of($1.text) }
        widths[column] = max(widths[column], cells)
        if cells > wordWidths[column] { wordWidths[column] = max(wordWidths[column], Self.longestWord(cell)) }
        if cells > codeWidths[column] {
          codeWidths[column] = max(codeWidths[column], Self.longestWord(cell, keepingCode: true))
        }
      }
    }
    self.widths = widths
    self.wordWidths = wordWidths
    self.codeWidths = codeWidths
  }

  /// The columns that the table needs without wrapping.
  var naturalWidth: Int { widths.reduce(0, +) + Self.gap * gapCount }

  private var gapCount: Int { max(0, widths.count - 1) }

  /// The columns' widths in `room`; nil where the table must fold.
  func fitted(in room: Int) -> Fit? {
    if naturalWidth <= room { return Fit(widths: widths, gap: Self.gap) }
    if naturalWidth - gapCount <= room { return Fit(widths: widths, gap: Self.gap - 1) }
    let gaps = Self.gap * gapCount
    // Code and short columns stay whole if they can; wrapped prose of fewer than twelve columns reads badly.
    for words in [codeWidths, wordWidths] {
      for floor in [24, 18, 12] {
        let least = zip(widths, words).map { min($0, max($1, floor)) }
        let spare = room - gaps - least.reduce(0, +)
        if spare >= 0 { return Fit(widths: shared(spare, among: least), gap: Self.gap) }
      }
    }
    return nil
  }

  /// What is left goes a column at a time to the one that lacks most.
  private func shared(_ spare: Int, among least: [Int]) -> [Int] {
    var result = least
    for _ in 0..<spare {
      var neediest = 0
      for column in widths.indices where widths[column] - result[column] > widths[neediest] - result[neediest] {
        neediest = column
      }
      if widths[neediest] <= result[neediest] { break }
      result[neediest] += 1
    }
    return result
  }

  /// Spaces behind numbers with fewer decimals than others of their column.
  private static func alignPoints(_ rows: inout [[[Span]]], _ column: Int) {
    let decimals = rows.map { row -> Int? in
      let text = row[column].map(\.text).joined()
      guard text.last?.isNumber == true else { return nil }
      guard let point = text.lastIndex(of: "."), text[point...].dropFirst().allSatisfy(\.isNumber) else { return 0 }
      return text.distance(from: point, to: text.endIndex)
    }
    let most = decimals.compactMap(\.self).max() ?? 0
    for (index, count) in decimals.enumerated() {
      guard let count, count < most else { continue }
      rows[index][column].append(Span(spaces(most - count)))
    }
  }

  private static func longestWord(_ cell: [Span], keepingCode: Bool = false) -> Int {
    var (longest, current) = (0, 0)
    for span in cell {
      let isWhole = keepingCode && (span.role == .code || span.role == .key)
      for scalar in span.text.unicodeScalars {
        current = scalar == " " && !isWhole ? 0 : current + Width.of(scalar)
        longest = max(longest, current)
      }
    }
    return longest
  }
}
