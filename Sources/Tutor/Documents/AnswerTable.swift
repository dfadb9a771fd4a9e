import Learner

/// The answers given as a table for other programs: CSV as RFC 4180 has it, but with plain newlines.
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
    return ([columns] + rows).map { $0.map(field).joined(separator: ",") + "\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
