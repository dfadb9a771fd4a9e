import Glibc

/// How far long work has come, on standard error while that is a terminal: a line that is written over, or from time to
/// time a sentence where nothing may be redrawn.
struct ProgressLine {
  private let what: String
  private let count: Int
  private let isRedrawn: Bool
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant
  private var width = 0

  /// - Parameters:
  ///   - what: what is counted: "runs".
  ///   - isRedrawn: whether the line may be written over.
  init(_ what: String, of count: Int, isRedrawn: Bool) {
    (self.what, self.count, self.isRedrawn) = (what, count, isRedrawn)
    isShown = isatty(2) == 1
    last = start
  }

  /// Tells how much is done, not more often than one can read it.
  mutating func tell(_ done: Int) {
    let now = ContinuousClock.now
    guard isShown, now - last >= (isRedrawn ? .milliseconds(200) : .seconds(10)) else { return }
    last = now
    let seconds = (now - start).components.seconds
    let left = done > 0 && seconds > 0 ? ", about \(Int(seconds) * (count - done) / done) s left" : ""
    let text = "\(done) of \(count) \(what)\(left)"
    mutter(isRedrawn ? "\r" + text + String(repeating: " ", count: max(0, width - text.count)) : text + ".\n")
    width = text.count
  }

  /// Takes the line away.
  mutating func finish() {
    if isShown, isRedrawn, width > 0 { mutter("\r" + String(repeating: " ", count: width) + "\r") }
    width = 0
  }
}
