/// What the learner chose on this computer; it is no part of the journal.
public struct Preferences: Sendable, Equatable {
  /// Words instead of pictures, every time.
  public var isAccessible = false
  /// The name of a theme; nil for the usual one.
  public var theme: String?
  /// The hour at which a day begins.
  public var rollover = 4
  /// The share of reviews to be known when they are due.
  public var retention = 0.9
  /// New questions a day; nil for as many as there are.
  public var newQuestions: Int?
  /// Keys of a later gradus, kept as they are.
  var others: [JSON.Member] = []

  public init() {}

  private static let names: Set<String> = ["v", "accessible", "theme", "rollover", "retention", "newQuestions"]

  /// Reads `settings.json`. A value out of its range, or of another type, is the usual one; what is no object is refused.
  init(_ json: JSON) throws(JSONError) {
    guard let members = json.members else { throw JSONError(message: "it is no object", offset: 0) }
    self.init()
    isAccessible = json["accessible"]?.bool ?? isAccessible
    theme = json["theme"]?.string
    rollover = json["rollover"]?.integer.flatMap { (0...23).contains($0) ? $0 : nil } ?? rollover
    retention = json["retention"]?.number.flatMap { (0.7...0.99).contains($0) ? $0 : nil } ?? retention
    newQuestions = json["newQuestions"]?.integer.flatMap { $0 >= 0 ? $0 : nil }
    others = members.filter { !Self.names.contains($0.name) }
  }

  var json: JSON {
    var members: [JSON.Member] = [.init("v", .integer(1)), .init("accessible", .bool(isAccessible))]
    if let theme { members.append(.init("theme", .string(theme))) }
    members += [.init("rollover", .integer(rollover)), .init("retention", .number(retention))]
    if let newQuestions { members.append(.init("newQuestions", .integer(newQuestions))) }
    return .object(members + others)
  }
}
