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
}
