extension RuleCase {
  static let all = structure + questions + keys + prose + drawing

  static let structure: [RuleCase] = [
    RuleCase(
      "minutes",
      """
      ---
      id: sample
      title: A sample
      summary: It is checked.
      level: beginner
      minutes: 1️⃣9
      ---
      \(String(repeating: "word ", count: 480))
      """,
      Expected(
        "1",
        "warning: “minutes” says 9, and the lesson takes about 2. It is 240 words a minute, 20 seconds a question and 40 an "
          + "experiment.")),
    RuleCase("minutes", "Three short words."),
    RuleCase(
      "reference",
      """
      ---
      id: sample
      title: A sample
      summary: It is checked.
      level: beginner
      minutes: 1
      prerequisites: [other, 1️⃣othr]
      related:
        - 2️⃣{ lesson: sample }
      next: 3️⃣nowhere
      ---
      """,
      Expected(
        "1",
        "warning: “prerequisites” names the lesson “othr”, which the pack has not. Did you mean other?"
      ),
      Expected(
        "2", "warning: “related” names the lesson itself. Name another lesson, or leave it out."),
      Expected("3", "warning: “next” names the lesson “nowhere”, which the pack has not.")),
    RuleCase(
      "image-file",
      """
      ![0️⃣A *falling* loss](loss.png) beside ![1️⃣a map](../map.png)

      ![2️⃣A tree](https://example.org/tree.png)

      - ![3️⃣A list](/etc/list.png) and ![4️⃣a volume](x:y.png), [a link](loss.png)
      """,
      Expected("0", "error: There is no image “loss.png”. Name a file of the pack from the lesson's folder."),
      Expected(
        "1", "error: The image “../map.png” does not lie in the pack. Name a file of the pack from the lesson's folder."
      ),
      Expected(
        "2",
        "warning: The image “https://example.org/tree.png” lies elsewhere and is not fetched: only its description is "
          + "shown. Put the file into the pack."),
      Expected(
        "3",
        "error: The image “/etc/list.png” does not lie in the pack. Name a file of the pack from the lesson's folder."),
      Expected(
        "4",
        "warning: The image “x:y.png” lies elsewhere and is not fetched: only its description is shown. Put the file into "
          + "the pack.")),
    RuleCase(
      "link",
      """
      [0️⃣a](#nois), [1️⃣b](othr), [2️⃣c](other.md), [3️⃣d](sample#x), [4️⃣e](sample/tell)

      ## Noise {#noise}
      [f](#noise), [g](other), [h](https://example.org), [i](sample#noise), [j](2)
      """,
      Expected("0", "warning: The link “#nois” leads nowhere. Did you mean #noise?"),
      Expected("1", "warning: The link “othr” leads nowhere. Did you mean other?"),
      Expected(
        "2",
        "warning: There is no file “other.md”. Name a file of the pack from the lesson's folder."),
      Expected(
        "3",
        "warning: The link “sample#x” leads nowhere. Write #section, a lesson's id, lesson/item or https://…."
      ),
      Expected(
        "4",
        "warning: The link “sample/tell” leads nowhere. Write #section, a lesson's id, lesson/item or https://…."
      )),
    RuleCase(
      "was",
      """
      1️⃣### One? {#one .open was=two}
      > [!ANSWER] One.

      ### Two? {#two .open was=old}
      > [!ANSWER] Two.

      2️⃣### Three? {#three .open was=old}
      > [!ANSWER] Three.

      3️⃣## Warmup {#ramp was=cool}

      ## Cooling {#cool was=introductory}
      """,
      Expected(
        "1",
        "error: “was=two” names a question that is still in the lesson. Rename that question, or remove “was”."
      ),
      Expected(
        "2", "error: “was=old” stands already at “two”. Progress goes to one of them: keep one."),
      Expected(
        "3",
        "error: “was=cool” names a section that is still in the lesson. Rename that section, or remove “was”.")),
    RuleCase(
      "key-formula",
      """
      ### Lower? {#guess .predict}
      - [x] Yes
      - [ ] No

      ```answer
      experiment: walk
      proof: 1️⃣los < first(loss)
      ```

      ```experiment
      { id: walk, kind: descent, settings: { bach: 8 } }
      ```

      ### How much? {#much .numeric about=introduction}
      ```answer
      experiment: walk
      value: 2️⃣steps(bacth=8)
      mistakes:
        - 3️⃣{ value: loss(rule=wild), text: No. }
        - { value: loss(batch=8), text: No. }
      ```
      """,
      Expected(
        "1",
        "error: “los < first(loss)”: descent has no measure “los”. Did you mean loss?"),
      Expected("2", "error: “steps(bacth=8)”: There is no setting “bacth”. Did you mean batch?"),
      Expected("3", "error: “loss(rule=wild)”: rule takes fixed, sqrt or linear, not “wild”.")),
    RuleCase(
      "key-formula",
      """
      ### Lower? {#guess .predict}
      - [x] Yes
      - [ ] No

      ```answer
      experiment: walk
      proof: 1️⃣los < first(loss)
      ```

      ```experiment
      { id: walk, kind: descent }
      ```

      ### How much? {#much .numeric about=introduction}
      ```answer
      draw: { k: [8, 16] }
      experiment: walk
      value: 2️⃣steps(bach=k) * k
      mistakes:
        - 3️⃣{ value: step, text: No. }
        - { value: steps(batch=k), text: No. }
      ```
      """,
      Expected("1", "error: “los < first(loss)”: descent has no measure “los”. Did you mean loss?"),
      Expected("2", "error: “steps(bach=k) * k”: There is no setting “bach”. Did you mean batch?"),
      Expected("3", "error: “step”: descent has no measure “step”. Did you mean steps?")),
    RuleCase(
      "yaml-word",
      """
      ### How much? {#much .numeric about=introduction}
      ```answer
      draw: 1️⃣{ y: [2, 3], k: [1, 2] }
      value: k * y
      ```
      """,
      Expected(
        "1", "warning: Other programs read the name “y” as a truth value. Choose another name.")),
  ]
}
