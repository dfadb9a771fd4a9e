import Elementary
import Experiments
import Formula
import Lessons
import Proving
import Terminal
import Text

/// A guess that is asked for before the runs that will show whether it is right.
struct Prediction: Sendable {
  var asking: Asking
  let lesson: OpenLesson
  let bench: Bench
  /// The measures that settle it; their runs are shown.
  let calls: [MeasureCall]
  /// The number that was asked for, as a formula of the calls; nil where options are chosen from.
  let value: Expression?
  /// What common mistakes come to, in the key's order.
  let mistakes: [Expression?]
  /// The guess that was made, where Ctrl+C has ended the runs that settle it.
  var committed: Committed?

  /// Nil where the question does not say what settles it.
  init?(_ asking: Asking, of lesson: OpenLesson, _ bench: Bench) {
    guard let key = asking.question.key else { return nil }
    let proof = key.proof.flatMap { try? Claim(parsing: $0) }
    value = asking.question.isNumeric ? key.value.flatMap { try? Expression(parsing: $0) } : nil
    guard let calls = value?.calls ?? proof?.calls else { return nil }
    self.calls = calls
    mistakes = key.mistakes.map { $0.value.flatMap { try? Expression(parsing: $0) } }
    self.asking = asking
    self.lesson = lesson
    self.bench = bench
  }

  /// What the learner reads before guessing.
  ///
  /// - Parameter offersSure: whether it is said that one may be sure.
  func screen(offersSure: Bool = false) -> [Element] {
    let sure: [Element] = [
      .paragraph([
        Span("Quite sure? Put ", .dim), Span("!", .key, spoken: "an exclamation mark"),
        Span(" behind it, as in ", .dim), Span(asking.question.isNumeric ? "12!" : "b!", .key),
      ])
    ]
    return QuestionScreens.question(asking) + (offersSure ? [.blank] + sure : [])
  }
}

// A guess as it is typed.
extension Prediction {
  /// A guess that was typed, before its runs are there.
  struct Committed: Sendable {
    var given: Given
    var line: String
    var isSure: Bool
    /// Whether a part of its runs was shown, so that no other guess can take its place.
    var isSeen = false
  }

  /// What is said of a guess whose runs were ended.
  var standing: String? {
    committed.map {
      let guess = "Your guess “\(visible($0.line))”"
      return $0.isSeen
        ? "\(guess) stands, and is not judged yet: that takes all of the runs. Type it again for them; Enter goes on without."
        : "\(guess) is not judged yet. Type it again for its runs, or another one; Enter goes on without."
    }
  }

  /// A line without the `!` that says that one is sure.
  static func read(_ line: String) -> (guess: String, isSure: Bool) {
    guard line.hasSuffix("!") else { return (line, false) }
    let guess = line.dropLast().reversed().drop { $0 == " " || $0 == "!" }.reversed()
    return (String(guess), true)
  }
}

// What was guessed beside what was found.
extension Prediction {
  /// A guess that was made, now or before.
  struct Guess: Sendable {
    var chosen: [String]
    var isRight: Bool
    var isSure = false
    /// What is said of this mistake.
    var feedback: [[Block]] = []
  }

  /// What the runs of its calls, in their order, give.
  struct Finding: Sendable {
    /// The number that was asked for.
    var value: Double?
    var mistakes: [Double?] = []
  }

  /// - Parameter results: a run for each call.
  func finding(_ results: [RunResult]) -> Finding {
    let laboratory = Laboratory()
    func number(_ formula: Expression?) -> Double? {
      let value = try? formula?.evaluate(variables: [:]) { call in
        if call.swept.isEmpty, let index = calls.firstIndex(of: call), results.indices.contains(index) {
          return results[index].value(of: call.name)
        }
        return try laboratory.value(of: call, in: bench, seed: Laboratory.keySeed)
      }
      return value?.number
    }
    return Finding(value: number(value), mistakes: mistakes.map(number))
  }

  /// The guess beside what was found.
  ///
  /// - Parameter guess: nil where none was made.
  func verdict(_ guess: Guess?, _ finding: Finding, gained: Int) -> [Element] {
    let found = found(finding)
    guard let guess else { return [.paragraph([Span("No guess. \(found.word): ", .dim)] + found.spans + ["."])] }
    let points = Marks.gain(gained), chosen = guess.chosen.first ?? ""
    guard !guess.isRight else {
      let measured = asking.question.isNumeric ? [Span(" Measured: ")] + found.spans + ["."] : []
      let left = [Span("You guessed it: ", .good), Span("\(chosen).")] + measured
      return [.ends(left: left + (guess.isSure ? [Span(" Sure, and right.", .dim)] : []), right: points)]
    }
    let sure = guess.isSure ? ", and were sure" : ""
    let guessed = [Span("You guessed\(sure): \(chosen).")]
    let answer = [Span("\(found.word): ", .strong)] + found.spans + ["."]
    // Read one line after the other, the points come when all has been told.
    var elements: [Element] = [
      .either(
        rich: [.ends(left: guessed, right: points), .paragraph(answer)],
        linear: [.paragraph(guessed), .ends(left: answer, right: points)])
    ]
    for blocks in guess.feedback where !blocks.isEmpty { elements += Prose.elements(blocks) }
    return elements
  }

  /// What is right: the option in words, or the number that was measured.
  private func found(_ finding: Finding) -> (word: String, spans: [Span]) {
    if asking.question.isNumeric {
      let unit = asking.question.key?.unit.map { " \($0)" } ?? ""
      guard let value = finding.value else { return ("Measured", [Span("–", spoken: "none")]) }
      return ("Measured", [Span(value.shown + unit)])
    }
    return ("It is", asking.question.options.first(where: \.isRight).map { Prose.spans($0.text) } ?? [])
  }
}
