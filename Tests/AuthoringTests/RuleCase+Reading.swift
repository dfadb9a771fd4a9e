extension RuleCase {
  /// What reading a lesson finds by itself, an example of each.
  static let reading: [RuleCase] = [
    RuleCase(
      "front-matter",
      """
      1️⃣---
      id: sample
      title: A sample
      """,
      Expected(
        "1",
        "error: The lesson does not begin with its front matter. Write a line ---, then id, title, summary, "
          + "level and minutes, then a line ---.")),
    RuleCase(
      "hidden",
      """
      Two1️⃣\u{202E}words.
      """,
      Expected("1", "warning: The invisible character <U+202E> stands here. Remove it.")),
    RuleCase(
      "yaml",
      """
      ---
      id: sample
      title: A1️⃣: B
      ---
      """,
      Expected(
        "1",
        "error: A second colon stands in this line. Put the text in quotes: a colon and a space begin a "
          + "value.")),
    RuleCase(
      "missing-key",
      """
      ---
      1️⃣id: sample
      title: A sample
      level: beginner
      minutes: 1
      ---
      """,
      Expected("1", "error: The front matter has no “summary”. Add “summary: …”.")),
    RuleCase(
      "unknown-key",
      """
      ---
      id: sample
      title: A sample
      summary: It is checked.
      1️⃣levle: b
      level: beginner
      minutes: 1
      ---
      """,
      Expected("1", "warning: The front matter has no key “levle”. Did you mean level?")),
    RuleCase(
      "empty",
      """
      ---
      id: sample
      title: A sample
      summary: 1️⃣""
      level: beginner
      minutes: 1
      ---
      """,
      Expected("1", "error: “summary” is empty. Write its value, or leave the key out.")),
    RuleCase(
      "text",
      """
      ---
      id: sample
      title: A sample
      summary: 1️⃣[a, b]
      level: beginner
      minutes: 1
      ---
      """,
      Expected("1", "error: “summary” takes a text, not a list.")),
    RuleCase(
      "number",
      """
      ---
      id: sample
      title: A sample
      summary: It is checked.
      level: beginner
      minutes: 1️⃣short
      ---
      """,
      Expected("1", "error: “minutes” takes a whole number from 1 to 600, not “short”.")),
    RuleCase(
      "id",
      """
      1️⃣## Noise
      """,
      Expected("1", "warning: The section has no id. Write {#noise} behind its title.")),
    RuleCase(
      "attributes",
      """
      ## Noise 1️⃣{#noise} and more
      """,
      Expected("1", "error: The attributes do not stand at the very end of the heading. Move {…} behind the last word.")
    ),
    RuleCase(
      "class",
      """
      ### How much? {#much 1️⃣.singel}
      """,
      Expected("1", "error: There is no kind of question “.singel”. Did you mean .single?")),
    RuleCase(
      "section",
      """
      1️⃣## {#noise}
      """,
      Expected("1", "error: The section has no title.")),
    RuleCase(
      "heading",
      """
      1️⃣# Noise
      """,
      Expected(
        "1",
        "warning: A heading of the first level stands in the lesson. The lesson's title is in its front "
          + "matter; sections begin with two #.")),
    RuleCase(
      "question",
      """
      1️⃣### How much? {#much .single about=introduction}
      - [ ] One
      - [ ] Two
      """,
      Expected("1", "error: No option is ticked. Mark the right one with [x].")),
    RuleCase(
      "option",
      """
      ### How much? {#much .single about=introduction}
      - [x] One
      - 1️⃣Two
      - [ ] Three
      """,
      Expected("1", "error: This option has no mark. Begin it with [ ] or [x].")),
    RuleCase(
      "match",
      """
      ### How much? {#much .match about=introduction}
      | 1️⃣a | b | c |
      |---|---|---|
      | 1 | 2 | 3 |
      """,
      Expected("1", "error: The table has 3 columns. A match question has two.")),
    RuleCase(
      "feedback",
      """
      ### How much? {#much .single about=introduction}
      - [x] One
      - [ ] Two
        More words.

        1️⃣Even more.
      """,
      Expected(
        "1",
        "warning: This stands under an option and is no feedback. Begin it with “>”, indented under the "
          + "option; a callout stands at the left margin.")),
    RuleCase(
      "about",
      """
      1️⃣### How much? {#much .single}
      - [x] One
      - [ ] Two
      """,
      Expected("1", "warning: The question does not say which section teaches it. Add about=… to its braces.")),
    RuleCase(
      "predict",
      """
      ```experiment
      id: walk
      kind: descent

      ```

      1️⃣### Lower? {#guess .predict}
      - [x] Yes
      - [ ] No

      ```answer
      { experiment: walk, proof: loss < first(loss) }
      ```
      """,
      Expected(
        "1",
        "warning: The prediction stands behind its experiment, whose run gives it away. Move it before the "
          + "experiment.")),
    RuleCase(
      "answer",
      """
      1️⃣```answer
      value: 1
      ```
      """,
      Expected("1", "error: An answer stands outside a question. Give the heading above it a class, such as .numeric.")),
  ]
}
