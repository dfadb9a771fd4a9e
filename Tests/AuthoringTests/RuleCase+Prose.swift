extension RuleCase {
  static let prose: [RuleCase] = [
    RuleCase(
      "glossary",
      """
      A 1️⃣batchsize of 8, in 2️⃣Pytorch with `batchsize`, and *3️⃣regularisation* of 4️⃣Batch Size.
      """,
      Expected(
        "1",
        "warning: “batchsize” is spelt “batch size” in the pack's glossary. Spell it so here, or change the glossary."
      ),
      Expected(
        "2",
        "warning: “Pytorch” is spelt “PyTorch” in the pack's glossary. Spell it so here, or change the glossary."
      ),
      Expected(
        "3",
        "warning: “regularisation” is spelt “regularization” in the pack's glossary. Spell it so here, or change the glossary."
      ),
      Expected(
        "4",
        "warning: “Batch Size” is spelt “batch size” in the pack's glossary. Spell it so here, or change the glossary."
      )
    ),
    RuleCase(
      "glossary",
      """
      ## Batch size, batch-size, batch sizes {#batchsize}
      PyTorch, regularizations, a batch of one size. $batchsize$

      ```python
      batchsize = 8  # Pytorch
      ```
      """),
    RuleCase(
      "html",
      "One line1️⃣<br>another, 2️⃣<span class=\"x\">red3️⃣</span> and `<br>`.",
      Expected(
        "1",
        "warning: HTML is shown as it is written: “<br>”. Write it in Markdown, or leave it out."),
      Expected(
        "2",
        "warning: HTML is shown as it is written: “<span class=\"x\">”. Write it in Markdown, or leave it out."
      ),
      Expected(
        "3",
        "warning: HTML is shown as it is written: “</span>”. Write it in Markdown, or leave it out."
      )),
    RuleCase("html", "If a < b and c > d, an `Array<Int>`, a List<Int>. <!-- a note -->"),
    RuleCase(
      "footnote",
      """
      As they say1️⃣[^1], and `[^a-z]` or \\[^2].

      2️⃣[^1]: Somebody said it.
      """,
      Expected(
        "1",
        "warning: There are no footnotes: “[^1]” is shown as it is written. Say it here, in brackets."
      ),
      Expected(
        "2", "warning: There are no footnotes: what “[^1]” says is not shown. Say it in the text.")),
    RuleCase(
      "emoji",
      "A wave 1️⃣👋🏽 and a plain one 👋, é and हिन्दी.",
      Expected(
        "1",
        "warning: An emoji of 2 characters stands here, and terminals disagree on its width. Choose one of a single "
          + "character, or a word.")),
    RuleCase(
      "table-dashes",
      """
      | a | b |
      |---|1️⃣-|
      | 1 | 2 |
      """,
      Expected(
        "1",
        "error: This is no table: a column has fewer than three dashes here. Write | --- | for each column."
      )),
    RuleCase("table-dashes", "| a | b |\n|---|--:|\n|:-:|:--|\n\n- a | b\n"),
  ]
}
