extension RuleCase {
  static let drawing: [RuleCase] = [
    RuleCase(
      "code-width",
      """
      ```python
      loss = 1
          loss = model(x).cross_entropy(y, label_smoothing=0.1, reduction="sum1️⃣") / len(x)
      ```
      """,
      Expected(
        "1", "warning: This line of code has 83 columns, and 72 are drawn. Break it here or before."
      )),
    RuleCase(
      "code-width", "```experiment\nid: a\ntitle: \(String(repeating: "long ", count: 20))\n```"),
    RuleCase(
      "code-width", "```\n\(String(repeating: "日", count: 36))1️⃣日\n```",
      Expected(
        "1", "warning: This line of code has 74 columns, and 72 are drawn. Break it here or before."
      )),
    RuleCase(
      "table-width",
      """
      | 1️⃣one | two | three |
      |-----|-----|-------|
      | \(String(repeating: "a", count: 40)) | \(String(repeating: "b", count: 30)) | three |
      """,
      Expected(
        "1",
        "warning: The table needs 81 columns, and 79 are drawn: it is shown as a line for each cell. Shorten its longest "
          + "words, or leave a column out.")),
    RuleCase(
      "table-width",
      """
      | one | two |
      |-----|-----|
      | \(String(repeating: "some words ", count: 20)) | \(String(repeating: "more of them ", count: 20)) |
      """),
    RuleCase(
      "word-width",
      "See 1️⃣\(String(repeating: "long", count: 20)) and $2️⃣\(String(repeating: "x_1", count: 45))$.",
      Expected(
        "1",
        "warning: This word has 80 columns, and a line has 79. Break it up, or hide an address behind a link's words."
      ),
      Expected(
        "2",
        "warning: This formula needs 90 columns without a gap, and a line has 79. Break it into two formulas."
      )),
    RuleCase(
      "word-width", "See [a page](https://example.org/\(String(repeating: "long", count: 30)))."),
  ]
}
