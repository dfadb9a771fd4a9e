/// What a learner gave, read from what was typed.
public enum Given: Sendable, Equatable {
  /// Options by their numbers in the lesson, from 1.
  ///
  /// Of a choice: those chosen, ascending. Of an order question: the items in the order given. Of a match question: for
  /// each left side in turn, the row whose right side was given to it.
  case options([Int])
  /// A number.
  case number(Double)
  /// Words; of a cloze, what fills the blanks, with `;` between.
  case words(String)
  /// Nothing that can be graded; the sentence says what is accepted. It costs nothing.
  case unreadable(String)
}
