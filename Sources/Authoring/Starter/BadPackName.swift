import Lessons
import Text

/// A word that cannot be a pack's id.
public struct BadPackName: Error, Sendable, Equatable {
  /// The word as it was typed.
  public var name: String

  /// What was typed cannot be an id.
  public init(name: String) { self.name = name }

  /// What is wrong and what would do, for people.
  public var sentence: String {
    let advice = Identifier.suggested(by: name).map { " \($0) would do." } ?? ""
    return "“\(visible(name))” cannot be a pack's id. \(Identifier.rule)\(advice)"
  }
}
