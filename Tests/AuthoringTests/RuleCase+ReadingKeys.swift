extension RuleCase {
  /// What reading an answer or an experiment and binding it find by themselves, an example of each.
  static let readingKeys: [RuleCase] = [
    RuleCase(
      "formula",
      """
      ### How much? {#much .numeric about=introduction}
      ```answer
      value: 2 *1️⃣
      ```
      """,
      Expected("1", "error: “value” cannot be read: Here a number, a measure or “(” is expected, but the formula ends.")
    ),
    RuleCase(
      "within",
      """
      ### How much? {#much .numeric about=introduction}
      ```answer
      1️⃣{ value: 1, digits: 2, within: 1 % }
      ```
      """,
      Expected("1", "error: The answer has both “within” and “digits”. Keep one of them.")),
    RuleCase(
      "draw",
      """
      ### How much? {#much .numeric about=introduction}
      ```answer
      { value: k, draw: { k: 1️⃣2 } }
      ```
      """,
      Expected("1", "error: “k” is drawn from a list of 1 to 100 numbers. Write “k: [2, 4, 8]”.")),
    RuleCase(
      "forgive",
      """
      ### How much? {#much .text about=introduction}
      ```answer
      { accept: [one], forgive: 1️⃣[caps] }
      ```
      """,
      Expected("1", "error: “caps” cannot be forgiven. What can be: case, spaces, accents.")),
    RuleCase(
      "mapping",
      """
      ```experiment
      id: walk
      kind: descent
      settings: 1️⃣batch
      ```
      """,
      Expected("1", "error: “settings” takes names with values, not text. Write “settings: { name: value }”.")),
    RuleCase(
      "callout",
      """
      > 1️⃣[!HINTT] Look again.
      """,
      Expected("1", "warning: There is no callout “HINTT”. Did you mean [!HINT]?")),
    RuleCase(
      "fence",
      """
      1️⃣```experimnt
      id: a
      ```
      """,
      Expected("1", "warning: The code is marked “experimnt” and is shown as it is. Did you mean experiment?")),
    RuleCase(
      "table",
      """
      | a | b |
      |---|---|
      | 1 | 2 |
      1️⃣More words.
      """,
      Expected("1", "warning: This line became a row of the table above it. Leave a blank line under a table.")),
    RuleCase(
      "table",
      """
      | a | b |
      |---|---|
      | 1 | $x \\| y$ |
      | 1 | 2 1️⃣| 3 |
      1 | 2 2️⃣| 3 | 4
      | $\\left| 3️⃣| x$ |
      """,
      Expected(
        "1",
        "warning: This row has 3 cells, and its table 2 columns: the rest is not shown. Leave the bar out, write it \\| where it "
          + "belongs to a cell, or add a column."),
      Expected(
        "2",
        "warning: This row has 4 cells, and its table 2 columns: the rest is not shown. Leave the bar out, write it \\| where it "
          + "belongs to a cell, or add a column."),
      Expected(
        "3",
        "warning: This row has 3 cells, and its table 2 columns: the rest is not shown. Leave the bar out, write it \\| where it "
          + "belongs to a cell, or add a column.")),
    RuleCase(
      "math",
      """
      A formula, $1️⃣\\begin{matrix}x\\end{matrix}$.
      """,
      Expected(
        "1",
        "warning: The formula “\\begin{matrix}x\\end{matrix}” cannot be drawn in a terminal and is shown as "
          + "it is written. Write it with simpler signs, or say it in words.")),
    RuleCase(
      "image",
      """
      A formula before it:

      $$x^2$$

      1️⃣![](map.png)
      """,
      Expected(
        "1",
        "warning: The image “map.png” has no description. A terminal shows words instead: write ![what it "
          + "shows](…).")),
    RuleCase(
      "experiment",
      """
      1️⃣> ```experiment
      > id: a
      > ```
      """,
      Expected(
        "1",
        "error: An experiment stands inside a list, a quote or a question. Move it to the left margin, under "
          + "a heading of its own.")),
    RuleCase(
      "unknown-kind",
      """
      ```experiment
      id: walk
      kind: 1️⃣decsent
      ```
      """,
      Expected("1", "error: There is no kind of experiment “decsent”. Did you mean descent?")),
    RuleCase(
      "like",
      """
      ```experiment
      id: walk
      kind: descent
      like: 1️⃣walk
      ```
      """,
      Expected("1", "error: “walk” is like itself, by a roundabout way.")),
    RuleCase(
      "setting",
      """
      ```experiment
      id: walk
      kind: descent
      settings: { 1️⃣bach: 8 }
      ```
      """,
      Expected("1", "error: There is no setting “bach”. Did you mean batch?")),
    RuleCase(
      "slider",
      """
      ```experiment
      id: walk
      kind: descent
      settings: { batch: 8 }
      sliders: { 1️⃣batch: [1, 64] }
      ```
      """,
      Expected(
        "1",
        "warning: batch begins at 8, where its slider does not stop. Let the slider stop there, or begin at "
          + "one of its stops.")),
    RuleCase(
      "stops",
      """
      ```experiment
      id: walk
      kind: descent
      sliders: { 1️⃣batch: { from: 64, to: 8 } }
      ```
      """,
      Expected("1", "error: From “64” to “8” there is no range of numbers.")),
    RuleCase(
      "scale",
      """
      ```experiment
      id: walk
      kind: descent
      sliders: { batch: { from: 8, to: 64, scale: 1️⃣lin } }
      ```
      """,
      Expected("1", "error: The only “scale” is log, not “lin”.")),
    RuleCase(
      "sweep",
      """
      ```experiment
      id: walk
      kind: descent
      sweep: { 1️⃣rule: [fixed, linear] }
      ```
      """,
      Expected("1", "error: rule has no numbers to sweep over.")),
    RuleCase(
      "runs",
      """
      ```experiment
      id: walk
      kind: descent
      settings: { batch: 8 }
      runs: [{ title: one, 1️⃣batch: 16 }]
      ```
      """,
      Expected(
        "1",
        "warning: None of the runs of “walk” has the block's own settings. The measures of one run are the "
          + "block's: let one row change nothing.")),
    RuleCase(
      "puzzle",
      """
      ```experiment
      id: walk
      kind: descent
      puzzle: 1️⃣{ ask: Which?, right: one, runs: [{ title: one }] }
      ```
      """,
      Expected("1", "error: A puzzle has 2 to 4 runs; this one has 1.")),
    RuleCase(
      "measure",
      """
      ```experiment
      id: walk
      kind: descent
      show: 1️⃣{ curves: [los] }
      ```
      """,
      Expected("1", "error: descent has no measure “los” to draw. Did you mean loss?")),
    RuleCase(
      "axis",
      """
      ```experiment
      id: walk
      kind: descent
      show: 1️⃣{ log: [z] }
      ```
      """,
      Expected("1", "error: There is no axis “z”. The axes are x and y.")),
    RuleCase(
      "seeds",
      """
      ```experiment
      id: walk
      kind: descent
      claims: [{ text: It falls., expect: loss < 1, seeds: 1️⃣some }]
      ```
      """,
      Expected("1", "error: “seeds” takes a number from 1 to 1000 or “19 of 20”, not “some”.")),
    RuleCase(
      "budget",
      """
      ```experiment
      id: walk
      kind: descent
      budget: 1️⃣{ seconds: none }
      ```
      """,
      Expected("1", "error: “seconds” takes a number above 0, not “none”.")),
    RuleCase(
      "limit",
      """
      ```experiment
      id: walk
      kind: train
      settings: { data: two-classes, model: mlp, 1️⃣layers: [2, 4000, 4000, 2] }
      ```
      """,
      Expected("1", "error: A model has at most 4 million parameters; this one would have 16024002.")),
  ]
}
