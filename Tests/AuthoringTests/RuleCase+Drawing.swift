extension RuleCase {
  static let all = drawing + questions

  static let drawing: [RuleCase] = [
    RuleCase(
      "code-width",
      """
      ```python
      loss = 1
          loss = model(x).cross_entropy(y, label_smoothing=0.1, reduction="sum1️⃣") / len(x)
      ```
      """,
      Expected("1", "warning: This line of code has 83 columns, and 72 are drawn. Break it here or before.")),
    RuleCase("code-width", "```experiment\nid: a\ntitle: \(String(repeating: "long ", count: 20))\n```"),
  ]
}
