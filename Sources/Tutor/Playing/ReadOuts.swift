import Elementary
import Experiments
import Formula
import Proving
import Terminal

/// The numbers beside a picture.
enum ReadOuts {
  static func elements(_ result: RunResult, of bench: Bench, settings: Settings) -> [Element] {
    [.keyValues(bench.show.beside.compactMap { name in value(name, result, bench) })]
  }

  private static func value(_ name: String, _ result: RunResult, _ bench: Bench) -> (String, [Span])? {
    guard let spec = bench.kind.measures.first(where: { $0.name == name }) else {
      guard bench.kind.settings.contains(where: { $0.name == name }) else { return nil }
      return (name, [Span(result.settings[name].text)])
    }
    let unit = spec.unit.map { $0 == "degrees" ? "°" : " \($0)" } ?? ""
    switch result.value(of: name) {
    case .number(let number):
      return (spec.label, [Span(number.shown + unit), Span(note(name, result), .dim)])
    case .series(let series):
      guard let first = series.y.first, let last = series.final else { return (spec.label, [Span("–", spoken: "none")]) }
      return (spec.label, [Span("\(first.shown) → \(last.shown)\(unit)", spoken: "from \(first.shown) to \(last.shown)")])
    case .missing(let why):
      return (spec.label, [Span("–", spoken: "none, \(why)")])
    }
  }

  /// How a derived number comes about: "= 0.04 × 64/8".
  private static func note(_ name: String, _ result: RunResult) -> String {
    guard name == "scaledRate", case .word(let rule) = result.settings["rule"],
      case .number(let rate) = result.settings["rate"], case .number(let batch) = result.settings["batch"],
      case .number(let base) = result.settings["base"], batch != base
    else { return "" }
    switch rule {
    case "linear": return "  = \(rate.shown) × \(batch.shown)/\(base.shown)"
    case "sqrt": return "  = \(rate.shown) × √(\(batch.shown)/\(base.shown))"
    default: return ""
    }
  }
}
