import Elementary

/// A heat map laid out for a number of cells: its fields, their marks, and all words.
///
/// From the top: title, the name of the upright side, the fields, the values of the level side with its name, the
/// legend, and what the cursor reads.
struct HeatMapLayout {
  /// One field, or several that had no room of their own.
  struct Field: Equatable {
    var column: Int
    var row: Int
    /// nil where there is no number.
    var level: Int?
    var mark: Mark?
    var isUnderCursor = false
    var isWaiting = false
  }

  enum Mark: Equatable {
    case best
    case valley
  }

  let width: Int
  let height: Int
  /// The cells of one field.
  let fieldWidth: Int
  let fieldHeight: Int
  let left: Int
  let top: Int
  /// How many fields of the map stand for one that is drawn.
  let group: (across: Int, down: Int)
  private(set) var fields: [Field] = []
  private(set) var words: [Layout.Words] = []
  /// Where the scale of the legend begins, and how many cells it has; nil where it has no room.
  private(set) var ramp: (column: Int, row: Int, width: Int)?

  /// No map fits into less than this.
  static let leastWidth = 16
  static let leastHeight = 4

  /// How the marks are written in the legend.
  struct Signs {
    var best: String
    var valley: String
    var missing: String
  }
}

extension HeatMapLayout {
  /// nil where not even one row of fields has room.
  init?(_ map: HeatMap, width: Int, height: Int, signs: Signs) {
    guard width >= HeatMapLayout.leastWidth, height >= HeatMapLayout.leastHeight, map.columns > 0, map.rows > 0 else {
      return nil
    }
    (self.width, self.height) = (width, height)
    let hasCursor = map.tellsCursor && map.cursor.flatMap { map.cursorText($0) } != nil && height >= 7
    let hasTitle = map.title?.isEmpty == false && height >= 9
    let hasLabel = !map.y.label.isEmpty && height >= 6
    top = (hasTitle ? 1 : 0) + (hasLabel ? 1 : 0)
    let legend = HeatMapLayout.legend(map, signs, width: width)
    let below = 1 + (height >= 9 ? legend.lines.count : 1) + (hasCursor ? 1 : 0)
    let rows = height - top - below
    let names = map.y.values.map { LabelText($0) }
    let gutter = min(names.map(\.width).max() ?? 0, width / 3) + 1
    left = gutter
    // The words of the level side stand behind its values where a fifth of the width is enough for them.
    let label = LabelText(map.x.label).cut(to: width / 5)
    let room = width - gutter - (label.isEmpty ? 0 : label.width + 1)
    group = ((map.columns + room - 1) / room, (map.rows + rows - 1) / rows)
    let across = (map.columns + group.across - 1) / group.across
    let down = (map.rows + group.down - 1) / group.down
    // Few fields do not fill a page of text, but they do fill a window.
    fieldHeight = min(max(rows / down, 1), max(4, (height - 6) / 6))
    fieldWidth = min(max(room / across, 1), 4 * fieldHeight + 2)
    place(map, across, down)
    if hasTitle { words.append(.init(column: 0, row: 0, text: LabelText(map.title ?? "").cut(to: width), ink: .text)) }
    if hasLabel {
      let text = LabelText(map.y.label).cut(to: width)
      words.append(.init(column: min(gutter, width - text.width), row: top - 1, text: text, ink: .text))
    }
    let bottom = top + down * fieldHeight
    let end = writeSides(map, names, across, down, bottom)
    if !label.isEmpty, end + 1 + label.width <= width {
      words.append(.init(column: end + 1, row: bottom, text: label, ink: .text))
    }
    let lines = legend.lines.prefix(height >= 9 ? legend.lines.count : 1)
    for (row, line) in lines.enumerated() {
      words += line.map { .init(column: $0.column, row: bottom + 1 + row, text: $0.text, ink: .text) }
    }
    ramp = legend.ramp.map { ($0, bottom + 1, Ramp.count) }
    if hasCursor, let text = map.cursor.flatMap({ map.cursorText($0) }) {
      words.append(.init(column: 0, row: bottom + 1 + lines.count, text: LabelText(text).cut(to: width), ink: .text))
    }
  }

  private mutating func place(_ map: HeatMap, _ across: Int, _ down: Int) {
    let (low, high) = map.extremes ?? (0, 0)
    let best = map.bestPlace, valley = map.marksValley && map.rows > 1 ? Set(map.valley) : []
    for row in 0..<down {
      for column in 0..<across {
        let places = (0..<group.down).flatMap { y in
          (0..<group.across).map { x in
            HeatMap.Place(column: column * group.across + x, row: (down - 1 - row) * group.down + y)
          }
        }
        let level = map.level(of: places.compactMap(map.value), between: low, and: high)
        var field = Field(column: column, row: row, level: level)
        if let best, places.contains(best) {
          field.mark = .best
        } else if places.contains(where: valley.contains) {
          field.mark = .valley
        }
        field.isUnderCursor = map.cursor.map(places.contains) ?? false
        field.isWaiting = level == nil && places.allSatisfy(map.isWaiting)
        fields.append(field)
      }
    }
  }

  /// The values of both sides, as many as do not touch.
  ///
  /// - Returns: the first column behind the last value of the level side.
  private mutating func writeSides(
    _ map: HeatMap, _ names: [LabelText], _ across: Int, _ down: Int, _ bottom: Int
  ) -> Int {
    for row in 0..<down {
      let name = names[(down - 1 - row) * group.down].cut(to: left - 1)
      let place = top + row * fieldHeight + (fieldHeight - 1) / 2
      words.append(
        .init(
          column: left - 1 - name.width, row: place, text: name, ink: .text, anchor: .end,
          exact: Spot(x: Double(left) - 1, y: Double(top) + (Double(row) + 0.5) * Double(fieldHeight))))
    }
    var end = left + across * fieldWidth
    let right = end
    for stride in 1...across {
      var free = 0, labels: [Layout.Words] = []
      for column in Swift.stride(from: 0, to: across, by: stride) {
        let name = LabelText(map.x.values[column * group.across]).cut(to: right)
        let middle = left + column * fieldWidth + (fieldWidth - 1) / 2
        let start = max(min(middle - (name.width - 1) / 2, width - name.width), 0)
        if start < free { break }
        let isPushed = start != middle - (name.width - 1) / 2
        let exact = Spot(x: Double(left) + (Double(column) + 0.5) * Double(fieldWidth), y: Double(bottom) + 0.5)
        labels.append(
          .init(
            column: start, row: bottom, text: name, ink: .text, anchor: isPushed ? .start : .middle,
            exact: isPushed ? nil : exact))
        free = start + name.width + 1
      }
      guard labels.count == (across + stride - 1) / stride || stride == across else { continue }
      words += labels
      end = max(end, free - 1)
      break
    }
    return end
  }

  /// "0.047 ▒▒▒▒ 2.3 loss   ◆ best   • valley   × diverged", on two lines where one is too narrow.
  ///
  /// - Returns: the words of each line, and the column where the scale begins, where it has room.
  private static func legend(
    _ map: HeatMap, _ signs: Signs, width: Int
  ) -> (lines: [[(column: Int, text: LabelText)]], ramp: Int?) {
    var pieces: [LabelText] = []
    var ramp: Int?
    var first: [(column: Int, text: LabelText)] = []
    let subject = map.subject.isEmpty ? "" : " " + map.subject.prefix(1).lowercased() + map.subject.dropFirst()
    if let (low, high) = map.extremes {
      let (from, to) = (LabelText(low.shown), LabelText(high.shown + subject))
      if low == high {
        first.append((0, LabelText("all \(low.shown)\(subject)").cut(to: width)))
      } else if from.width + 2 + Ramp.count + to.width <= width {
        ramp = from.width + 1
        first = [(0, from), (from.width + 2 + Ramp.count, to)]
      } else {
        first.append((0, LabelText("\(low.shown)–\(high.shown)\(subject)").cut(to: width)))
      }
      pieces.append(LabelText("\(signs.best) best"))
      if map.marksValley, map.rows > 1 {
        pieces.append(LabelText("\(signs.valley) \(map.best == .lowest ? "valley" : "ridge")"))
      }
    }
    if map.values.dropLast(map.waiting).contains(where: { $0?.isFinite != true }) {
      pieces.append(LabelText("\(signs.missing) \(map.missing)").cut(to: width))
    }
    var lines = [first]
    var column = first.last.map { $0.column + $0.text.width } ?? 0
    for piece in pieces {
      let start = column == 0 ? 0 : column + 3
      if start + piece.width <= width {
        lines[lines.count - 1].append((start, piece))
        column = start + piece.width
      } else {
        lines.append([(0, piece)])
        column = piece.width
      }
    }
    return (lines, ramp)
  }
}

extension HeatMap {
  /// "batch 64, rate 0.1: 0.089"
  func cursorText(_ place: Place) -> String? {
    guard (0..<columns).contains(place.column), (0..<rows).contains(place.row) else { return nil }
    return "\(name(of: place)): \(value(place)?.shown ?? (isWaiting(place) ? "still to come" : missing))"
  }

  /// "batch 64, rate 0.1"
  func name(of place: Place, joined by: String = ", ") -> String {
    let names = [(x, place.column), (y, place.row)].map { side, index in
      side.label.isEmpty ? side.values[index] : "\(side.label) \(side.values[index])"
    }
    return names.joined(separator: by)
  }
}
