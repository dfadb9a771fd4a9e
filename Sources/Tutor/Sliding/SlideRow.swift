import Elementary
import Experiments
import Proving
import Terminal

/// A setting of the slider with its stops, on one line; the chosen one stands in ‹› and is always in sight.
struct SlideRow {
  private let name: String
  private let isSelected: Bool
  private let typed: String
  private var texts: [String]
  private var chosen: Int

  /// - Parameter typed: the digits typed so far for the selected setting.
  init(_ slider: BoundSlider, value: SettingValue, isSelected: Bool, typed: String) {
    name = slider.name
    self.isSelected = isSelected
    self.typed = isSelected ? typed : ""
    texts = slider.stops.map(Self.text)
    if let at = slider.stops.firstIndex(of: value) {
      chosen = at
    } else {
      // A typed value stands among the stops where it belongs.
      chosen = slider.stops.firstIndex { Self.isAbove($0, value) } ?? texts.count
      texts.insert(Self.text(value), at: chosen)
    }
  }

  /// - Parameters:
  ///   - nameWidth: the columns of the longest name.
  ///   - width: the columns of the line; where the stops need more, those around the chosen one are shown.
  func spans(nameWidth: Int, width: Int) -> [Span] {
    let gap = String(repeating: " ", count: nameWidth - name.count + 2)
    let mark = isSelected ? [Span("▸", .heading), Span(" ")] : [Span("  ")]
    let start = mark + [Span(name, isSelected ? .strong : .plain), Span(gap)]
    if !typed.isEmpty { return start + [Span("‹\(typed)_›", .selected)] }
    let shown = window(width - nameWidth - 4)
    var spans = start
    if shown.lowerBound > 0 { spans.append(Span("…", .dim)) }
    for place in shown {
      let text = texts[place]
      spans.append(
        place == chosen ? Span("‹\(text)›", .selected) : Span(" \(text) ", isSelected ? .plain : .dim))
    }
    if shown.upperBound < texts.count { spans.append(Span("…", .dim)) }
    return spans
  }

  /// The stops that fit into so many columns, the chosen one among them.
  private func window(_ columns: Int) -> Range<Int> {
    if texts.reduce(0, { $0 + $1.count + 2 }) <= columns { return 0..<texts.count }
    // A mark at either end says that there is more.
    var room = columns - 2 - texts[chosen].count - 2
    var window = chosen..<chosen + 1, isOpen = (low: true, high: true)
    while isOpen.low || isOpen.high {
      isOpen.high = window.upperBound < texts.count && texts[window.upperBound].count + 2 <= room
      if isOpen.high {
        room -= texts[window.upperBound].count + 2
        window = window.lowerBound..<window.upperBound + 1
      }
      isOpen.low = window.lowerBound > 0 && texts[window.lowerBound - 1].count + 2 <= room
      if isOpen.low {
        room -= texts[window.lowerBound - 1].count + 2
        window = window.lowerBound - 1..<window.upperBound
      }
    }
    return window
  }

  private static func isAbove(_ stop: SettingValue, _ value: SettingValue) -> Bool {
    if case .number(let a) = stop, case .number(let b) = value { a > b } else { true }
  }

  private static func text(_ value: SettingValue) -> String {
    if case .number(let number) = value, number < 10_000 { number.shown } else { value.text }
  }
}
