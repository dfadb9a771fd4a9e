import Experiments
import Formula
import Lessons
import Proving
import Terminal

/// A guess that is asked for before the runs that will show whether it is right.
struct Prediction: Sendable {
  var asking: Asking
  let lesson: OpenLesson
  let bench: Bench
  /// The formula that settles it; its calls are the runs that are shown.
  let proof: Claim

  /// What the learner reads before guessing.
  func screen() -> [Element] {
    QuestionScreens.question(asking)
  }

  /// The guess beside what was found.
  ///
  /// - Parameter verdict: nil where no guess was made.
  static func verdict(_ verdict: (chosen: [String], isRight: Bool)?, on question: Question, gained: Int) -> [Element] {
    let right = question.options.first(where: \.isRight).map { Prose.spans($0.text) } ?? []
    guard let verdict else {
      return [.paragraph([Span("No guess. It is: ", .dim)] + right + ["."])]
    }
    let points = Marks.gain(gained)
    let guess = verdict.chosen.first ?? ""
    if verdict.isRight {
      return [.ends(left: [Span("You guessed it: ", .good), Span("\(guess).")], right: points)]
    }
    return [
      .ends(left: [Span("You guessed: \(guess).")], right: points),
      .paragraph([Span("It is: ", .strong)] + right + ["."]),
    ]
  }
}
