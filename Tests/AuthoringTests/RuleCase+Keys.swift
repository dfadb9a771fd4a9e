extension RuleCase {
  static let keys: [RuleCase] = [
    RuleCase(
      "key-number",
      """
      ### How much? {#much .numeric about=introduction}
      ```answer
      value: 1️⃣1 / 0
      ```

      ### How many? {#many .numeric about=introduction}
      ```answer
      value: 0.5
      within: 2️⃣[0.6, 0.8]
      ```

      ### How far? {#far .numeric about=introduction}
      ```answer
      { value: 0.5, within: "[0.5, 0.8]" }
      ```
      """,
      Expected(
        "1",
        "error: The key “1 / 0” comes to no number. Look for a division by 0 or a root of less than 0."
      ),
      Expected(
        "2",
        "error: The key 0.5 lies outside its own range [0.6, 0.8]: no answer could be right. Widen the range round it."
      )),
    RuleCase(
      "model-answer",
      """
      ### What ramps the rate? {#ramp .text about=introduction}
      ```answer
      accept: [warmup, 1️⃣“ramp”]
      ```

      2️⃣### Fill in. {#gaps .cloze about=introduction}
      It takes [[8|eight; or so]] passes and [[1|one]] step.
      """,
      Expected(
        "1",
        "error: The right answer ““ramp”” is not taken as right when it is typed. Write a form that can be typed: without quotes "
          + "round it, in a blank without a semicolon."),
      Expected(
        "2",
        "error: The right answer “eight; or so” is not taken as right when it is typed. Write a form that can be typed: "
          + "without quotes round it, in a blank without a semicolon.")),
    RuleCase(
      "model-answer",
      """
      ### Which? {#which .multiple about=introduction}
      - [x] One
      - [ ] Two
      - [x] Three

      ### Order {#loop .order about=introduction}
      1. One
      2. Two

      ### Match {#match .match about=introduction}
      | a | b |
      |---|---|
      | one | 1 |
      | | 2 |
      | three | 3 |

      ### How much? {#much .numeric about=introduction}
      ```answer
      { value: 1/3, within: 1 %, unit: s }
      ```

      ### How much? {#share .numeric about=introduction}
      ```answer
      { value: 12.5, unit: "%" }
      ```

      ### Fill in {#gap .cloze about=introduction}
      It takes [[8|eight; or so]] passes.
      """),
    RuleCase(
      "mistake-accepted",
      """
      ### What ramps the rate? {#ramp .text about=introduction}
      ```answer
      accept: [warmup]
      forgive: [case, spaces]
      mistakes:
        - 1️⃣{ accept: [Warm up], text: One word. }
      ```

      ### How much? {#much .numeric about=introduction}
      ```answer
      value: 0.5
      within: 10 %
      mistakes:
        - 2️⃣{ value: 0.45, text: No. }
        - { value: 0.4, text: No. }
      ```
      """,
      Expected(
        "1",
        "error: The mistake “Warm up” is taken as right with case, spaces forgiven. Forgive less, or leave the mistake out."
      ),
      Expected(
        "2",
        "error: The mistake “0.45” lies within what is accepted, 0.45 to 0.55. Narrow “within”, or leave the mistake out."
      )),
    RuleCase(
      "variant",
      """
      ### The root of {{k}}? {#root .numeric about=introduction}
      ```answer
      draw: 1️⃣{ k: [4, 9, 0] }
      value: 1 / sqrt(k)
      within: 1 %
      ```

      ### Batch {{64 * k}}? {#scaled .numeric about=introduction}
      ```answer
      draw: { k: [1, 2, 4, 8], r: [0.05, 0.1] }
      value: r * k
      within: 1 %
      mistakes:
        - { value: r * sqrt(k), text: The square-root rule. }
      ```
      """,
      Expected(
        "1",
        "error: A draw (seed 1, “The root of 0?”): the key comes to no number. Add “where”, or leave such values out of “draw”."
      )),
    RuleCase(
      "variant",
      """
      ### The share of {{k}}? {#share .numeric about=introduction}
      ```answer
      draw: { k: [4, 9] }
      value: 1️⃣k / 0
      ```
      """,
      Expected(
        "1",
        "error: Every draw (such as seed 1, “The share of 9?”): the key comes to no number. Change “value”, “within” or the "
          + "mistakes.")),
    RuleCase(
      "variant",
      """
      ### How much? {#rare .numeric about=introduction}
      ```answer
      draw: 1️⃣{ k: [1, 2, 3, 4, 5, 6, 7, 8], r: [1, 2, 3, 4, 5, 6, 7, 8] }
      where: k * r > 63
      value: k * r
      ```
      """,
      Expected(
        "1",
        "error: Some draws give no variant in a hundred tries. Loosen “where”, or leave out values for which a mistake comes "
          + "to the key.")),
  ]
}
