import Glibc

/// How far long work has come, on standard error while that is a terminal: a line that is written over, or from time to
/// time a sentence where nothing may be redrawn.
struct ProgressLine {
  private let what: String
  private let count: Int
  private let isRedrawn: Bool
  private let unicode: Bool
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant
  private var width = 0

  /// - Parameters:
  ///   - what: what is counted: "runs".
  ///   - isRedrawn: whether the line may be written over.
  ///   - unicode: whether the terminal draws more than ASCII.
  init(_ what: String, of count: Int, isRedrawn: Bool, unicode: Bool) {
    (self.what, self.count, self.isRedrawn, self.unicode) = (what, count, isRedrawn, unicode)
    isShown = isatty(2) == 1
    last = start
  }

  /// Tells how much is done, not more often than one can read it.
  ///
  /// - Parameter share: the part of all that is done, where one knows it better than by counting.
  mutating func tell(_ done: Int, share: Double? = nil) {
    let now = ContinuousClock.now
    guard isShown, now - last >= (isRedrawn ? .milliseconds(200) : .seconds(10)) else { return }
    last = now
    let past = (now - start).components
    let milliseconds = past.seconds * 1000 + past.attoseconds / 1_000_000_000_000_000
    let work = LongWork(share: share ?? Double(done) / Double(max(1, count)), milliseconds: milliseconds)
    let counted = count > 1 ? "\(done) of \(count) \(what), " : ""
    let text = counted + work.percent + (work.left.map { ", \($0)" } ?? "")
    guard isRedrawn else { return mutter(text + ".\n") }
    let (full, empty) = work.bar(columns: 16)
    let bar =
      unicode
      ? full + empty : String(repeating: "#", count: full.count) + String(repeating: ".", count: empty.count)
    let line = bar + "  " + text
    mutter("\r" + line + String(repeating: " ", count: max(0, width - line.count)))
    width = line.count
  }

  /// Takes the line away.
  mutating func finish() {
    if isShown, isRedrawn, width > 0 { mutter("\r" + String(repeating: " ", count: width) + "\r") }
    width = 0
  }
}
