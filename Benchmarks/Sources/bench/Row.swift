import Foundation

/// One line of the table: our number, somebody's, and the ratio of ours to theirs.
struct Row {
  var name: String
  var ours: Double
  var anchor: Double
  var peer: String
  var ratio: Double
  /// The largest ratio allowed, if there is a goal.
  var goal: Double?
  var stretch: Double?
  /// Ours at its best by theirs at its best.
  var least: Double?
  /// How much of the ratio is chance: half the distance between the quartiles of the rounds, as a share of the median.
  var noise = 0.0

  var meets: Bool { goal.map { ratio <= $0 } ?? true }
}

extension Row {
  /// The row of times in seconds a step, a pair for each round.
  init(_ name: String, ours: [Double], anchor: [Double], peer: String, goal: Double?, stretch: Double? = nil) {
    let ratios = zip(ours, anchor).map { $0 / $1 }
    let ratio = median(ratios)
    self.init(
      name: name, ours: median(ours), anchor: median(anchor), peer: peer, ratio: ratio, goal: goal, stretch: stretch,
      least: ours.min()! / anchor.min()!,
      noise: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2 / ratio)
  }

  var json: [String: Any] {
    [
      "name": name, "ours": ours, "anchor": anchor, "peer": peer, "ratio": ratio, "goal": goal ?? NSNull(),
      "meets": meets,
    ]
  }

  /// `digits 64-32-10, B = 64   C   1.05   least 1.02   ≤ 1.15  met`
  var text: String {
    func left(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func number(_ x: Double) -> String { String(format: abs(x) < 0.001 && x != 0 ? "%.1e" : "%.3g", x) }
    let goals = [goal.map { "≤ " + number($0) } ?? "", goal == nil ? "" : meets ? "met" : "MISSED"]
    return left(name, 38) + left(peer, 12) + right(number(ratio), 8) + right(least.map(number) ?? "", 9)
      + right(goals[0], 11) + "  " + left(goals[1], 7) + (stretch.map { "stretch ≤ " + number($0) } ?? "")
  }

  static let header =
    "ratio: our time by theirs, median over rounds; least: our best by their best\n"
    + "what                                  against        ratio    least       goal"
}

func median(_ numbers: [Double]) -> Double { quantile(numbers, 0.5) }

func quantile(_ numbers: [Double], _ share: Double) -> Double {
  let sorted = numbers.sorted()
  let place = share * Double(sorted.count - 1)
  let low = Int(place)
  let high = min(low + 1, sorted.count - 1)
  return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
}
