/// One line of the journal: what happened, and when, by the clock of then and there.
public struct Event: Sendable, Equatable, Identifiable {
  /// 24 random hex digits, the same on every machine that the event comes to.
  public let id: String
  public let device: String
  /// From 1, in the order in which the device wrote.
  public let seq: Int
  /// Milliseconds since 1970.
  public let utc: Int64
  /// Minutes east of UTC.
  public let offset: Int
  /// The learner's day, reckoned once and never again.
  public let day: Day
  public let what: Happening
  /// It belongs to a lesson opened by its path, and counts for nothing.
  public let isPath: Bool
  /// Keys that this gradus does not know, in their order.
  public let others: [Other]

  /// A key that is kept without being understood.
  public struct Other: Sendable, Equatable {
    public let name: String
    /// Its value's JSON.
    public let raw: String
  }

  /// The version of the journal's format that is written here.
  public static let format = 1

  public init(
    id: String, device: String, seq: Int, utc: Int64, offset: Int, day: Day, what: Happening, isPath: Bool? = nil,
    others: [Other] = []
  ) {
    self.id = id
    self.device = device
    self.seq = seq
    self.utc = utc
    self.offset = offset
    self.day = day
    self.what = what
    self.isPath = isPath ?? what.subject.map(Subject.isLocal) ?? false
    self.others = others
  }
}

/// Ids of lessons and what is in them.
public enum Subject {
  /// True for what was opened by its path: such ids begin with `local-` (or are of the reserved pack `local`).
  public static func isLocal(_ id: String) -> Bool { id.hasPrefix("local-") || id.hasPrefix("local:") }

  /// The lesson that holds it: `pack:lesson` of `pack:lesson/id`.
  public static func lesson(of id: String) -> String {
    guard let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")) else { return id }
    return String(id[..<slash])
  }
}
