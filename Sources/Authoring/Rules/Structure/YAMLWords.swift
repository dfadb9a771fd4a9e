import Lessons

extension Rule {
  /// Some readers of YAML take these words for truth values; a name that only we read as a word is a trap.
  static let yamlWords = Rule(
    "yaml-word",
    question: { question, _, report in
      guard let key = question.key else { return }
      for name in key.draw.map(\.name) where yes.contains(name.lowercased()) {
        report.note(.yamlWord(name), at: key.places["draw"] ?? key.place)
      }
    })

  private static let yes: Set<String> = ["on", "off", "yes", "no", "y", "n", "true", "false", "null"]
}

extension Message {
  static func yamlWord(_ word: String) -> Message {
    .warning("Other programs read the name “\(word)” as a truth value.", "Choose another name.")
  }
}
