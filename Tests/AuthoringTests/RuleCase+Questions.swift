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
        "1",
        "warning: The question has no explanation. Add “> [!WHY] …”: why the right answer is right."
      )),
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
    RuleCase(
      "about-teaches",
      """
      Some words.

      ## Check {#check}

      1️⃣### How much? {#much .single about=check}
      - [x] One
      - [ ] Two

      ### How many? {#many .single about=introduction}
      - [x] One
      - [ ] Two
      """,
      Expected(
        "1",
        "warning: The section “check” holds questions alone and teaches nothing. Name the section that does."
      )),
    RuleCase(
      "all-right",
      """
      1️⃣### Which? {#which .multiple about=introduction}
      - [x] One
      - [x] Two
      """,
      Expected(
        "1", "warning: All options are right. Add a wrong one: a mistake that learners make.")),
    RuleCase(
      "gives-away",
      """
      ### How much? {#much .single about=introduction}
      - [ ] One
      - 1️⃣[x] Two, because the batch is a sample, and its mean strays
      - [ ] Three of them
      """,
      Expected(
        "1",
        "warning: The right option is much the longest: it has 55 columns, the longest wrong one 13. Shorten it, and say the "
          + "rest in [!WHY].")),
    RuleCase(
      "gives-away",
      """
      ### How much? {#much .single about=introduction}
      - [x] Two, because the batch is a sample
      - [ ] One, because the rate is the same
      """),
    RuleCase(
      "last-option",
      """
      ### How much? {#much .single about=introduction}
      - [ ] One
      - 1️⃣[x] All of the above
      - [ ] Two
      """,
      Expected(
        "1",
        "warning: The option “All of the above” speaks of the others and does not stand last. Move it to the end."
      )),
    RuleCase(
      "option-words",
      """
      ### Which? {#which .multiple about=introduction}
      - [x] SGD
      - 1️⃣[ ] sgd
      - [ ] Adam
      - 2️⃣[ ] adam
      """,
      Expected(
        "1",
        "error: “sgd” and “SGD” are the same when typed, and one of them is wrong. Change the words of one."
      ),
      Expected("2", "warning: “adam” and “Adam” are the same when typed. Change the words of one.")),
    RuleCase(
      "silent",
      """
      ### Put in order. {#loop .order about=introduction}
      > 1️⃣[!ANSWER] Never seen.

      1. One
      2. 2️⃣Two
         > Never seen.

      ### Tell. {#tell .open}
      > [!ANSWER] A story.

      > 3️⃣[!HINT] Never seen.

      ### How much? {#much .numeric about=introduction}
      ```answer
      value: 2
      surprise: 4️⃣Never seen.
      mistakes:
        - 5️⃣{ accept: [two], text: Never seen. }
        - { value: 3, text: Seen. }
        - 6️⃣{ value: 6/2, text: Never seen. }
      ```
      """,
      Expected(
        "1",
        "warning: This is never shown. Only an interview question shows [!ANSWER] and [!LOOKFOR]. Say it in [!WHY]."
      ),
      Expected(
        "2", "warning: This is never shown. An item to order gets no feedback. Say it in [!WHY]."),
      Expected(
        "3", "warning: This is never shown. A .open question gives no hints. Leave [!HINT] out."),
      Expected(
        "4", "warning: This is never shown. Only a prediction has a surprise. Leave it out."),
      Expected(
        "5",
        "warning: This is never shown. A number is asked for, and this mistake is words. Give it a “value”."
      ),
      Expected(
        "6",
        "warning: This is never shown. Another mistake above comes to the same number. Keep one of them."
      )),
    RuleCase(
      "undrawn",
      """
      1️⃣### Batch {{64 * k}}? {#much .numeric about=introduction}
      ```answer
      value: 2
      ```
      """,
      Expected(
        "1",
        "warning: A formula in {{…}} is shown as it is written: the question draws nothing. Add “draw: { … }” to its "
          + "answer.")),
  ]
}
