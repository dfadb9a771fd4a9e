/// The findings of one file while it is read: a hundred of them, then how many more there are.
final class Findings {
  private(set) var all: [Finding] = []
  private var more = 0

  /// Keeps a finding, and gives it back.
  @discardableResult
  func add(_ finding: Finding) -> Finding {
    if all.count < Limits.findings { all.append(finding) } else { more += 1 }
    return finding
  }

  /// Notes an error.
  @discardableResult
  func error(_ rule: String, at place: Place, _ message: String, advice: String? = nil) -> Finding {
    add(Finding(place: place, severity: .error, rule: rule, message: message, advice: advice))
  }

  /// Notes a warning.
  @discardableResult
  func warn(_ rule: String, at place: Place, _ message: String, advice: String? = nil) -> Finding {
    add(Finding(place: place, severity: .warning, rule: rule, message: message, advice: advice))
  }

  /// What was found, by place; the last says how many more there are.
  var sorted: [Finding] {
    var result = all.sorted { $0.place < $1.place }
    if more > 0, let last = result.last {
      result.append(
        Finding(place: last.place, severity: .warning, rule: "more", message: "And \(more) more."))
    }
    return result
  }

  /// The first error since a mark that `count` gave.
  func firstError(since mark: Int) -> Finding? {
    all.dropFirst(mark).first { $0.severity == .error }
  }

  /// How many are kept so far.
  var count: Int { all.count }
}
