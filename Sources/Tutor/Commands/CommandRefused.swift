import Text

extension App {
  /// Says that a word names no command, and which one was probably meant.
  ///
  /// - Parameter path: the commands before the word: `["gradus", "pack"]`.
  /// - Returns: The exit status.
  public static func refuse(_ word: String, behind path: [String], known: [String]) -> Int32 {
    let before = path.joined(separator: " ")
    let named = (path.dropFirst() + [word]).joined(separator: " ")
    let near = Nearest.match(word, in: known)
    complain(
      "There is no command “\(named)”. "
        + (near.map { "Did you mean \(before) \($0)?" } ?? "\(before) --help lists them."))
    return 64
  }
}
