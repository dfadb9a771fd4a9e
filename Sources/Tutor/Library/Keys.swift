import Formula
import Lessons
import Proving

extension OpenLesson {
  /// The right number of a numeric question, computed by its experiment where its formula names a measure.
  ///
  /// - Throws: `Finding`, where the key has no number.
  func keyValue(of question: Question) throws -> Double? {
    guard let key = question.key, key.value != nil else { return nil }
    return try Laboratory().value(of: key) { bench($0) }
  }

  /// What the common mistakes of a numeric question come to, each where its formula names a measure; the grader computes
  /// the others, and one that has no number is met by nobody.
  func mistakeValues(of question: Question) -> [Double?] {
    guard let key = question.key, key.experiment != nil else { return [] }
    return key.mistakes.map { mistake in
      guard let source = mistake.value, let formula = try? Expression(parsing: source), !formula.calls.isEmpty else {
        return nil
      }
      return try? Laboratory().number(source, of: key) { bench($0) }
    }
  }
}
