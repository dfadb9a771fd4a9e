extension RuleCase {
  static let questions: [RuleCase] = [
    RuleCase(
      "explanation",
      """
      1️⃣### How much? {#much .single about=introduction}
      - [x] One
      - [ ] Two
      """,
      Expected(
        "1", "warning: The question has no explanation. Add “> [!WHY] …”: why the right answer is right.")),
    RuleCase(
      "explanation",
      """
      ### How much? {#much .single about=introduction}
      - [x] One
      - [ ] Two

      > [!WHY] Because.

      ### Tell. {#tell .open}
      > [!ANSWER] A story.
      """),
  ]
}
