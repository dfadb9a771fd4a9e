import Lessons

extension [Finding] {
  /// How many there are of each kind: `2 errors, 1 warning`; empty where there are none.
  var counted: String {
    let errors = count { $0.severity == .error }
    return [(errors, "error"), (count - errors, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}
