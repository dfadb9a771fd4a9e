import Formula
import Lessons

extension Question {
  /// The options as they stand in the lesson.
  var unshuffled: Presentation {
    Presentation(order: (0..<(kind == .match ? pairs.count : options.count)).map { $0 + 1 })
  }

  /// What the grader says of a typed answer; nil where it cannot read it.
  func grade(_ typed: String, key: Double? = nil) -> Verdict.Outcome? {
    let given = read(typed, as: unshuffled)
    if case .unreadable = given { return nil }
    return verdict(on: given, key: key).outcome
  }

  /// The letters of the first options.
  static func letters(_ count: Int) -> [String] { "abcdefghijklmnopqrstuvwxyz".prefix(count).map(String.init) }

  /// The place of its first callout of a kind.
  func place(of callout: Callout.Kind) -> Place { calloutPlaces.first { $0.kind == callout }?.place ?? place }

  /// The place of a key of its fence.
  func place(of key: String) -> Place { self.key?.places[key] ?? self.key?.place ?? place }
}

extension AnswerKey {
  /// What a formula that measures nothing comes to; nil for one that measures, and for one without a number.
  static func constant(_ formula: String?) -> Double? {
    guard let formula, let expression = try? Expression(parsing: formula), expression.calls.isEmpty else { return nil }
    let value = try? expression.evaluate(variables: [:]) { .missing($0.written) }
    return value?.number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Whether its number must be measured.
  var isMeasured: Bool {
    guard experiment != nil, let value, let expression = try? Expression(parsing: value) else { return false }
    return !expression.calls(variables: Dictionary(draw.map { ($0.name, 1.0) }) { first, _ in first }).isEmpty
  }
}
