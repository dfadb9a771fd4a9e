/// What is said to typed answers: letters and words at options.
extension AnswerTable {
  static let choices: [AnswerTable] = [
    AnswerTable(
      "one choice",
      """
      ### Q {#q .single about=introduction}
      - [x] Multiply it by 4
      - [ ] Leave it alone
        > Then an epoch has a quarter of the steps.
      - [ ] Divide it by 4
      - [ ] None of the above
      """,
      order: [2, 1, 3, 4],
      [
        ("b", "right"),
        ("B", "right"),
        ("b)", "right"),
        ("(b)", "right"),
        ("2", "right"),
        ("b.", "right"),
        ("Multiply it by 4", "right"),
        ("mult", "right"),
        ("a", "wrong: Then an epoch has a quarter of the steps."),
        ("1", "wrong: Then an epoch has a quarter of the steps."),
        ("leave", "wrong: Then an epoch has a quarter of the steps."),
        ("c", "wrong: “Divide it by 4” is not right."),
        ("d", "wrong: “None of the above” is not right."),
        ("none", "wrong: “None of the above” is not right."),
        ("\"b\"", "refused: “b” is none of the options. Type one letter, a–d."),
        ("“divide it by 4”", "wrong: “Divide it by 4” is not right."),
        ("e", "refused: There is no e. Type one letter, a–d."),
        ("5", "refused: There is no 5. Type one letter, a–d."),
        ("0", "refused: There is no 0. Type one letter, a–d."),
        ("-1", "refused: There is no -1. Type one letter, a–d."),
        ("ab", "refused: This question has one answer. Type one letter, a–d."),
        ("a b", "refused: This question has one answer. Type one letter, a–d."),
        ("1 3", "refused: This question has one answer. Type one letter, a–d."),
        ("1,3", "refused: This question has one answer. Type one letter, a–d."),
        ("bb", "refused: This question has one answer. Type one letter, a–d."),
        ("b b", "refused: This question has one answer. Type one letter, a–d."),
        ("", "refused: Type one letter, a–d."),
        ("   ", "refused: Type one letter, a–d."),
        ("\"\"", "refused: Type one letter, a–d."),
        ("warmup", "refused: “warmup” is none of the options. Type one letter, a–d."),
        ("?", "refused: “?” is none of the options. Type one letter, a–d."),
        ("all", "refused: “all” is none of the options. Type one letter, a–d."),
      ]),
    AnswerTable(
      "one choice of numbers",
      """
      ### Q {#q .single about=introduction}
      - [x] 4
      - [ ] 2
      - [ ] 16
      - [ ] 8
      """,
      order: [1, 2, 3, 4],
      [
        ("4", "refused: “4” can be read as d or as “4”: type the letter."),
        ("\"4\"", "right"),
        ("d", "wrong: “8” is not right."),
        ("2", "wrong: “2” is not right."),
        ("\"2\"", "wrong: “2” is not right."),
        ("16", "wrong: “16” is not right."),
        ("8", "wrong: “8” is not right."),
      ]),
    AnswerTable(
      "several choices",
      """
      ### Q {#q .multiple about=introduction}
      - [x] Steps per epoch
      - [ ] The number of weights
        > They stay.
      - [x] Gradient noise
      - [ ] Accuracy
      """,
      order: [4, 1, 2, 3],
      [
        ("b d", "right"),
        ("bd", "right"),
        ("2 4", "right"),
        ("2,4", "right"),
        ("24", "right"),
        ("d,b", "right"),
        ("b and d", "right"),
        ("b;d", "right"),
        ("B+D", "right"),
        ("b", "partly: 1 of 2 right ones is chosen."),
        ("d", "partly: 1 of 2 right ones is chosen."),
        ("2", "partly: 1 of 2 right ones is chosen."),
        ("b c", "wrong: 1 of 2 right ones is chosen. Not right: “The number of weights”.: They stay."),
        ("b d c", "wrong: 2 of 2 right ones are chosen. Not right: “The number of weights”.: They stay."),
        ("b d a", "wrong: 2 of 2 right ones are chosen. Not right: “Accuracy”."),
        (
          "a b c d",
          "wrong: 2 of 2 right ones are chosen. Not right: “The number of weights” and “Accuracy”.: They stay."
        ),
        ("abcd", "wrong: 2 of 2 right ones are chosen. Not right: “The number of weights” and “Accuracy”.: They stay."),
        ("a", "wrong: None of the 2 right ones is chosen. Not right: “Accuracy”."),
        (
          "a c",
          "wrong: None of the 2 right ones is chosen. Not right: “The number of weights” and “Accuracy”.: They stay."
        ),
        ("c", "wrong: None of the 2 right ones is chosen. Not right: “The number of weights”.: They stay."),
        ("steps", "partly: 1 of 2 right ones is chosen."),
        ("steps, gradient", "right"),
        ("Steps per epoch; Gradient noise", "right"),
        ("the number", "wrong: None of the 2 right ones is chosen. Not right: “The number of weights”.: They stay."),
        ("bb", "refused: b stands twice. Type the letters of all that are right, such as “a c”."),
        ("b b d", "refused: b stands twice. Type the letters of all that are right, such as “a c”."),
        ("2 b", "refused: b stands twice. Type the letters of all that are right, such as “a c”."),
        ("b e", "refused: There is no e. Type the letters of all that are right, such as “a c”."),
        ("2 9", "refused: There is no 9. Type the letters of all that are right, such as “a c”."),
        ("e", "refused: There is no e. Type the letters of all that are right, such as “a c”."),
        ("7", "refused: There is no 7. Type the letters of all that are right, such as “a c”."),
        ("", "refused: Type the letters of all that are right, such as “a c”."),
        (
          "weights", "refused: “weights” is none of the options. Type the letters of all that are right, such as “a c”."
        ),
        ("b x", "refused: There is no x. Type the letters of all that are right, such as “a c”."),
        (
          "steps, weights",
          "refused: “steps, weights” is none of the options. Type the letters of all that are right, such as “a c”."
        ),
      ]),
  ]
}
