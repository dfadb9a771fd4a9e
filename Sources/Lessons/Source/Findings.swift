import Text

/// The findings of one file while it is read: the first of them, and how many more there are.
final class Findings {
  private var errors: [Finding] = []
  private var warnings: [Finding] = []
  /// How many errors there were so far, kept or not: a mark for `firstError(since:)`.
  private(set) var errorCount = 0
  private var warningCount = 0

  /// So many of each are kept: enough to show a broken block its own, and no more than memory bears.
  private static let kept = 1000

  /// Notes an error, and gives it back.
  @discardableResult
  func error(_ rule: String, at place: Place, _ message: String, advice: String? = nil) -> Finding {
    let finding = Finding(place: place, severity: .error, rule: rule, message: message, advice: advice)
    errorCount += 1
    if errors.count < Self.kept { errors.append(finding) }
    return finding
  }

  /// Notes a warning.
  func warn(_ rule: String, at place: Place, _ message: String, advice: String? = nil) {
    warningCount += 1
    guard warnings.count < Self.kept else { return }
    warnings.append(Finding(place: place, severity: .warning, rule: rule, message: message, advice: advice))
  }

  /// The word's nearest neighbour; nil once there are more findings than are told, because looking takes time.
  func nearest(_ word: String, in candidates: [String]) -> String? {
    guard errorCount + warningCount < Limits.findings else { return nil }
    return Nearest.match(word, in: candidates)
  }

  /// The first error since `errorCount` was `mark`.
  func firstError(since mark: Int) -> Finding? {
    guard errorCount > mark else { return nil }
    return mark < errors.count ? errors[mark] : errors.last
  }

  /// What was found, by place: a hundred findings, errors before warnings, then how many more there are.
  var sorted: [Finding] {
    var result = Array((errors + warnings).prefix(Limits.findings)).sorted { $0.place < $1.place }
    let more = errorCount + warningCount - result.count
    if more > 0, let last = result.last {
      result.append(
        Finding(place: last.place, severity: .warning, rule: "more", message: "And \(more) more."))
    }
    return result
  }

  /// The errors alone, by place.
  var sortedErrors: [Finding] { sorted.filter { $0.severity == .error } }
}
