/// How far long work has come, and how long it will still take if it goes on like this.
struct LongWork: Sendable, Equatable {
  /// From 0 to 1.
  let share: Double
  /// What it took so far.
  let milliseconds: Int64

  init(share: Double, milliseconds: Int64) {
    self.share = min(max(share, 0), 1)
    self.milliseconds = max(milliseconds, 0)
  }
}

extension LongWork {
  /// "42 %", rounded down: nothing is done before it is.
  var percent: String { "\(Int(share * 100)) %" }

  /// "about 12 s left"; nil before a hundredth is done, when nobody can tell.
  var left: String? {
    guard share >= 0.01 else { return nil }
    let seconds = Double(milliseconds) / 1000 * (1 - share) / share
    if seconds < 1 { return "about 1 s left" }
    if seconds < 90 { return "about \(Int(seconds.rounded(.up))) s left" }
    return "about \(Int((min(seconds, 1e9) / 60).rounded(.up))) min left"
  }

  /// The part that is done and the part to come, of so many columns in all.
  func bar(columns: Int) -> (done: String, toCome: String) {
    let filled = Int(share * Double(columns))
    return (String(repeating: "▓", count: filled), String(repeating: "░", count: columns - filled))
  }
}
