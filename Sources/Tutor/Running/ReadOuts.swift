import Elementary
import Experiments
import Formula
import Proving
import Terminal

/// The numbers beside a picture.
enum ReadOuts {
  /// A name and a value each.
  ///
  /// - Parameter told: measures that are left out, because a sentence has told them.
  static func elements(_ result: RunResult, of bench: Bench, without told: [String] = []) -> [Element] {
    let labels = told.map { bench.kind.measure($0)?.label ?? $0 }
    let pairs = rows(result, bench).filter { !labels.contains($0.name) }.map { row in
      (row.name, row.value + (row.note.map { [Span(" = \($0)", .dim)] } ?? []))
    }
    return pairs.isEmpty ? [] : [.keyValues(pairs)]
  }

  /// The same, an element a line, at places that do not move from run to run.
  ///
  /// - Parameter columns: the columns of a line; every line fills them.
  static func lines(_ result: RunResult, of bench: Bench, columns: Int) -> [Element] {
    let rows = rows(result, bench), names = (rows.map(\.name.count).max() ?? 0) + 2
    // A rate that follows a rule says how, in a line of its own where the window is not wide.
    let hasOwnLine = names + 23 > columns
    return rows.flatMap { row -> [Element] in
      let isDerived = row.measure == "scaledRate"
      let note = row.note.map { "= \($0)" } ?? ""
      let start = [Span(padded(row.name, to: names))] + row.value
      if isDerived, hasOwnLine {
        return [line(start, columns), line([Span("  \(note)", .dim)], columns)]
      }
      return [line(start + (note.isEmpty ? [] : [Span(" \(note)", .dim)]), columns)]
    }
  }

  /// "loss 0.089, turning 12°": what a run is about, in one line.
  static func brief(_ result: RunResult, of bench: Bench) -> String {
    let main = RunSentence.mainMeasure(of: bench)
    var parts = ["\(main) \(RunSentence.shown(main, of: result))"]
    if let last = rows(result, bench).last(where: { $0.measure != main && $0.measure != "steps" && $0.note == nil }) {
      let value = last.value.map(\.text).joined()
      if last.measure != "scaledRate", value != "–", value.count < 9 { parts.append("\(last.name) \(value)") }
    }
    return parts.joined(separator: ", ")
  }

  private static func line(_ spans: [Span], _ columns: Int) -> Element {
    let used = spans.reduce(0) { $0 + $1.text.count }
    return .line(spans + (used < columns ? [Span(String(repeating: " ", count: columns - used))] : []))
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }

  /// A number with its name, and how it comes about.
  private struct Row {
    var measure: String
    var name: String
    var value: [Span]
    var note: String?
  }

  private static func rows(_ result: RunResult, _ bench: Bench) -> [Row] {
    bench.show.beside.compactMap { name in
      value(name, result, bench).map { Row(measure: name, name: $0.0, value: $0.1, note: note(name, result)) }
    }
  }

  private static func value(_ name: String, _ result: RunResult, _ bench: Bench) -> (String, [Span])? {
    guard let spec = bench.kind.measures.first(where: { $0.name == name }) else {
      guard bench.kind.settings.contains(where: { $0.name == name }) else { return nil }
      return (name, [Span(result.settings[name].text)])
    }
    let unit = spec.unit.map { $0 == "°" ? "°" : " \($0)" } ?? ""
    switch result.value(of: name) {
    case .number(let number):
      return (spec.label, [Span(number.shown + unit)])
    case .series(let series):
      guard let first = series.y.first, let last = series.final else {
        return (spec.label, [Span("–", spoken: "none")])
      }
      return (
        spec.label, [Span("\(first.shown) → \(last.shown)\(unit)", spoken: "from \(first.shown) to \(last.shown)")]
      )
    case .grid: return (spec.label, [Span("–", spoken: "a picture")])
    case .missing(let why):
      return (spec.label, [Span("–", spoken: "none; \(why)")])
    }
  }

  /// How a derived number comes about: "0.04 × 64/8", "512/64".
  private static func note(_ name: String, _ result: RunResult) -> String? {
    func number(_ name: String) -> Double? {
      guard result.settings.kind.setting(name) != nil, case .number(let number) = result.settings[name] else {
        return nil
      }
      return number
    }
    guard let batch = number("batch") else { return nil }
    switch name {
    case "scaledRate":
      guard let rate = number("rate"), let base = number("base"), batch != base else { return nil }
      switch result.settings["rule"].text {
      case "linear": return "\(rate.shown) × \(batch.shown)/\(base.shown)"
      case "sqrt": return "\(rate.shown) × √(\(batch.shown)/\(base.shown))"
      default: return nil
      }
    case "steps":
      guard let samples = number("samples"), number("epochs") == 1, batch < samples else { return nil }
      return "\(samples.shown)/\(batch.shown)"
    default: return nil
    }
  }
}
