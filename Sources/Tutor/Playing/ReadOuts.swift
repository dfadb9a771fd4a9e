import Elementary
import Experiments
import Formula
import Proving
import Terminal

/// The numbers beside a picture.
enum ReadOuts {
  /// - Parameter width: the least columns of the values, so that a picture beside them stays where it is.
  static func elements(_ result: RunResult, of bench: Bench, width: Int = 0) -> [Element] {
    let rows = bench.show.beside.compactMap { name in value(name, result, bench) }
    return [
      .keyValues(
        rows.enumerated().map { index, row in
          let used = row.1.reduce(0) { $0 + $1.text.count }
          let isFirst = index == 0 && used < width
          return (row.0, row.1 + (isFirst ? [Span(String(repeating: " ", count: width - used))] : []))
        })
    ]
  }

  private static func value(_ name: String, _ result: RunResult, _ bench: Bench) -> (String, [Span])? {
    guard let spec = bench.kind.measures.first(where: { $0.name == name }) else {
      guard bench.kind.settings.contains(where: { $0.name == name }) else { return nil }
      return (name, [Span(result.settings[name].text)])
    }
    let unit = spec.unit.map { $0 == "°" ? "°" : " \($0)" } ?? ""
    switch result.value(of: name) {
    case .number(let number):
      return (spec.label, [Span(number.shown + unit)] + (note(name, result).map { [Span(" = \($0)", .dim)] } ?? []))
    case .series(let series):
      guard let first = series.y.first, let last = series.final else {
        return (spec.label, [Span("–", spoken: "none")])
      }
      return (
        spec.label, [Span("\(first.shown) → \(last.shown)\(unit)", spoken: "from \(first.shown) to \(last.shown)")]
      )
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
