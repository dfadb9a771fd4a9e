/// What was typed behind `quiz` and cannot be done.
struct QuizRefused: Error, Equatable {
  let sentence: String
}
