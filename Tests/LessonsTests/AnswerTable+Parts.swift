/// What is said to typed answers: orders, pairs, blanks and words.
extension AnswerTable {
  static let parts: [AnswerTable] = [
    AnswerTable(
      "an order",
      """
      ### Q {#q .order about=introduction}
      1. Zero
      2. Add
      3. Step
      4. Log
      """,
      order: [3, 4, 1, 2],
      [
        ("cdab", "right"),
        ("c d a b", "right"),
        ("CDAB", "right"),
        ("3 4 1 2", "right"),
        ("3412", "right"),
        ("3,4,1,2", "right"),
        ("c, d, a, b", "right"),
        ("c-d-a-b", "refused: “c-d-a-b” is no order. Type the letters in the right order, such as “dcba”."),
        ("c > d > a > b", "right"),
        ("cdba", "partly: 2 of 4 places are right; not right: 3 and 4."),
        ("dcab", "partly: 2 of 4 places are right; not right: 1 and 2."),
        ("abcd", "wrong: None of the 4 places is right."),
        ("badc", "wrong: None of the 4 places is right."),
        ("cda", "refused: Each of a, b, c, d stands once. Type the letters in the right order, such as “dcba”."),
        ("cdaa", "refused: Each of a, b, c, d stands once. Type the letters in the right order, such as “dcba”."),
        ("cdabc", "refused: Each of a, b, c, d stands once. Type the letters in the right order, such as “dcba”."),
        ("cdae", "refused: “cdae” is no order. Type the letters in the right order, such as “dcba”."),
        ("c d a e", "refused: There is no e. Type the letters in the right order, such as “dcba”."),
        ("5 1 2 3", "refused: There is no 5. Type the letters in the right order, such as “dcba”."),
        ("zero, add", "refused: “zero, add” is no order. Type the letters in the right order, such as “dcba”."),
        ("", "refused: Type the letters in the right order, such as “dcba”."),
        ("\"\"", "refused: Type the letters in the right order, such as “dcba”."),
      ]),
    AnswerTable(
      "a match",
      """
      ### Q {#q .match about=introduction}
      | bug | effect |
      |---|---|
      | undivided | 8 times the rate |
      | unzeroed | old gradients stay |
      | | nothing |
      """,
      order: [2, 3, 1],
      [
        ("a3 b1", "right"),
        ("a3b1", "right"),
        ("A3, B1", "right"),
        ("a=3 b=1", "right"),
        ("a:3; b:1", "right"),
        ("a → 3, b → 1", "right"),
        ("b1 a3", "right"),
        ("a3 b2", "partly: 1 of 2 pairs is right; not right: b."),
        ("a1 b3", "wrong: None of the 2 pairs is right."),
        ("a2 b1", "partly: 1 of 2 pairs is right; not right: a."),
        ("a1 b2", "wrong: None of the 2 pairs is right."),
        ("a3", "refused: Only 1 of 2 pairs are given. Type a letter and a number for each pair, such as “a2 b1”."),
        ("b1", "refused: Only 1 of 2 pairs are given. Type a letter and a number for each pair, such as “a2 b1”."),
        ("a3 b3", "refused: A number stands twice. Type a letter and a number for each pair, such as “a2 b1”."),
        ("a3 a1", "refused: a stands twice. Type a letter and a number for each pair, such as “a2 b1”."),
        ("a4 b1", "refused: “4” belongs to no pair. Type a letter and a number for each pair, such as “a2 b1”."),
        ("c1 b2", "refused: “c1 b2” is no list of pairs. Type a letter and a number for each pair, such as “a2 b1”."),
        ("3 1", "refused: “3” belongs to no pair. Type a letter and a number for each pair, such as “a2 b1”."),
        ("a b", "refused: “a b” is no list of pairs. Type a letter and a number for each pair, such as “a2 b1”."),
        ("ab", "refused: “ab” is no list of pairs. Type a letter and a number for each pair, such as “a2 b1”."),
        (
          "undivided: 3",
          "refused: “undivided: 3” is no list of pairs. Type a letter and a number for each pair, such as “a2 b1”."
        ),
        ("", "refused: Type a letter and a number for each pair, such as “a2 b1”."),
      ]),
    AnswerTable(
      "a cloze of four blanks",
      """
      ### Q {#q .cloze about=introduction}
      It takes [[8|eight]] passes, [[1|one]] step and [[½|1/2|a half]] of the *[[memory]]*.
      """,
      [
        ("8; 1; 1/2; memory", "right"),
        ("eight;one;a half;Memory", "right"),
        ("EIGHT ; 1.0 ; 0.5 ; mémory", "right"),
        ("8;1;½;memory", "right"),
        ("8; 2; 1/2; memory", "partly: 3 of 4 blanks are right; not right: 2."),
        ("7; 2; 1/2; memory", "partly: 2 of 4 blanks are right; not right: 1 and 2."),
        ("7; 2; 1; memory", "wrong: 1 of 4 blanks is right; not right: 1, 2 and 3."),
        ("7; 2; 1; gradient", "wrong: None of the 4 blanks is right."),
        (
          "8; 1; 1/2",
          "refused: There are 3 answers for 4 blanks. Type what fills the 4 blanks, with a semicolon (;) between."
        ),
        ("8", "refused: There is 1 answer for 4 blanks. Type what fills the 4 blanks, with a semicolon (;) between."),
        (
          "8;;1/2;memory",
          "refused: There are 3 answers for 4 blanks. Type what fills the 4 blanks, with a semicolon (;) between."
        ),
        (
          "8; 1; 1/2; memory; 5",
          "refused: There are 5 answers for 4 blanks. Type what fills the 4 blanks, with a semicolon (;) between."
        ),
        ("", "refused: Type what fills the 4 blanks, with a semicolon (;) between."),
      ]),
    AnswerTable(
      "a cloze of one blank",
      """
      ### Q {#q .cloze about=introduction}
      The rate [[grows|rises]].
      """,
      [
        ("grows", "right"),
        ("Rises", "right"),
        ("  grows ", "right"),
        ("falls", "wrong: “falls” does not fill the blank."),
        ("grows; rises", "wrong: “grows; rises” does not fill the blank."),
        ("", "refused: Type what fills the blank."),
      ]),
    AnswerTable(
      "words",
      """
      ### Q {#q .text about=introduction}
      ```answer
      { accept: [warmup, learning rate warmup], forgive: [case, spaces, accents], mistakes: [{ accept: [decay], text: That comes later. }] }
      ```
      """,
      [
        ("warmup", "right"),
        ("Warmup", "right"),
        ("WARM UP", "right"),
        ("wärmup", "right"),
        ("learning  rate warmup", "right"),
        ("\"warmup\"", "right"),
        ("“hint”", "wrong: “hint” is not what is asked for."),
        ("decay", "wrong: That comes later."),
        ("Decay", "wrong: That comes later."),
        ("warmups", "wrong: “warmups” is not what is asked for."),
        ("warm-up", "wrong: “warm-up” is not what is asked for."),
        ("", "refused: Type a word or a few."),
        ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "wrong: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx” is not what is asked for."),
      ]),
    AnswerTable(
      "words whose capitals count",
      """
      ### Q {#q .text about=introduction}
      ```answer
      { accept: [SGD] }
      ```
      """,
      [
        ("SGD", "right"),
        ("sgd", "wrong: “sgd” is nearly it: capitals, spaces or accents count here."),
        ("S G D", "wrong: “S G D” is nearly it: capitals, spaces or accents count here."),
        ("\"SGD\"", "right"),
        ("Adam", "wrong: “Adam” is not what is asked for."),
      ]),
  ]
}
