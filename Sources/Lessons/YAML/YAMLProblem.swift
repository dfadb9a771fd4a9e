/// libyaml's problem in an author's words.
struct YAMLProblem: Equatable {
  var message: String
  var advice: String?

  init(_ problem: String) {
    let known = Self.words.first { problem.contains($0.problem) }
    message = known?.message ?? "The YAML cannot be read: \(problem)."
    advice = known?.advice
  }

  /// Whether it is about a quote without an end.
  var isUnclosed: Bool { message == "A quote is not closed." }

  private static let words: [(problem: String, message: String, advice: String)] = [
    (
      "mapping values are not allowed", "A second colon stands in this line.",
      "Put the text in quotes: a colon and a space begin a value."
    ),
    (
      "cannot start any token", "This character cannot begin a value.",
      "Put the text in quotes, and indent with spaces."
    ),
    (
      "did not find expected ',' or", "A bracket or brace is not closed.",
      "Close it, or put text with a comma, bracket or brace in quotes."
    ),
    (
      "found unexpected end of stream", "A quote is not closed.",
      "Close it, or put text that begins with a quote into the other quotes."
    ),
    (
      "found unexpected document indicator", "A quote is not closed.",
      "Close it, or put text that begins with a quote into the other quotes."
    ),
    ("tab character", "A tab stands before this.", "Indent with spaces."),
    ("could not find expected ':'", "A key without a colon stands here.", "Write “key: value”."),
    ("did not find expected key", "A key is expected here.", "Look at the indentation, and put text in quotes."),
    (
      "did not find expected '-' indicator", "An item of the list is expected here.",
      "Begin it with “- ”, as deep as the others."
    ),
    ("did not find expected node content", "A value is expected here.", "Put text that begins with a sign in quotes."),
    ("control characters are not allowed", "A control character stands in the YAML.", "Remove it."),
    ("unknown escape character", "This escape is not known in double quotes.", "Use single quotes, or write \\\\."),
  ]
}
