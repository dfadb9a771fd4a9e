/// What is wrong with a formula, and where.
public struct FormulaError: Error, Sendable, Equatable {
  /// One sentence.
  public var message: String
  /// Where, in Unicode scalars from the beginning of the source.
  public var offset: Int
  /// What to write instead, where that is known: "Did you mean slope?"
  public var advice: String?

  /// An error at a place of the source.
  public init(_ message: String, at offset: Int, advice: String? = nil) {
    self.message = message
    self.offset = offset
    self.advice = advice
  }
}
