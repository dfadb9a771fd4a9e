import Learner

/// The answers given as a table for other programs.
enum AnswerTable {
  static let columns = [
    "utc", "offset", "day", "question", "idea", "verdict", "typed", "chosen", "hints", "seconds", "version", "variant",
    "device", "seq", "id",
  ]

  /// A line an answer; `utc` in milliseconds since 1970, `offset` in minutes, several chosen options with `; ` between.
  static func csv(_ answers: [(Event, Answered)]) -> String {
    let rows = answers.map { event, answered in
      [
        String(event.utc), String(event.offset), event.day.text, answered.question, answered.idea,
        answered.verdict.rawValue, answered.typed, answered.chosen.joined(separator: "; "), String(answered.hints),
        answered.seconds.description, answered.version, answered.variant.map(String.init) ?? "", event.device,
        String(event.seq), event.id,
      ]
    }
    return CSV.text(columns, rows)
  }
}
