/// What the journal says of one lesson.
public struct LessonRecord: Sendable, Equatable {
  /// The version of the pack when it was last opened.
  public internal(set) var version: String?
  /// The section reached last: the place to resume at.
  public internal(set) var lastSection: String?
  /// The sections ever reached.
  public internal(set) var sections: Set<String> = []
  /// Its questions that were answered right once, by their full ids.
  public internal(set) var rightQuestions: Set<String> = []

  var lastOpened: Moment?
  var lastRead: Moment?
  var firstCompleted: Moment?

  /// True once it was opened.
  public var isOpened: Bool { lastOpened != nil }

  /// True once it was completed; edits of the lesson do not change that.
  public var isCompleted: Bool { firstCompleted != nil }

  mutating func open(version: String, at moment: Moment) {
    if let lastOpened, moment < lastOpened { return }
    lastOpened = moment
    self.version = version
  }

  mutating func reach(_ section: String, at moment: Moment) {
    sections.insert(section)
    if let lastRead, moment < lastRead { return }
    lastRead = moment
    lastSection = section
  }
}
