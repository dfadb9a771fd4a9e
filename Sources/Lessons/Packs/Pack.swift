/// A folder that an instructor ships: what its `pack.yaml` says.
public struct Pack: Sendable {
  /// The pack's id, such as `deep-learning`.
  public var id: String
  /// Its title.
  public var title: String
  /// Its version, such as `1.2.0`.
  public var version: String
  /// Its licence.
  public var license: String
  /// The language of its prose, such as `en-GB`.
  public var language: String
  /// One line about it.
  public var summary: String
  /// Who made it.
  public var authors: [String]
  /// How its words are spelt.
  public var glossary: [String]
  /// Its lessons in course order, written and planned.
  public var entries: [Entry]
  /// What its instructor asks to be done by a day.
  public var assignments: [Assignment] = []
  /// Where it lies.
  public var folder: String
  /// What its author should change in `pack.yaml`.
  public var findings: [Finding]
  /// Whether it stands in for a pack, so that nothing is known but its one lesson.
  public internal(set) var isDraft = false
  /// Where each lesson stands in `pack.yaml`.
  var places: [String: Place] = [:]
  /// Where the prerequisites of each planned lesson stand in `pack.yaml`.
  var prerequisitePlaces: [String: Place] = [:]
  /// Where the value of each key of `pack.yaml` stands.
  var fieldPlaces = KeyPlaces()

  /// A pack from its parts.
  public init(
    id: String, title: String, version: String, license: String, language: String, summary: String,
    authors: [String] = [], glossary: [String] = [], entries: [Entry], folder: String, findings: [Finding] = []
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.license = license
    self.language = language
    self.summary = summary
    self.authors = authors
    self.glossary = glossary
    self.entries = entries
    self.folder = folder
    self.findings = findings
  }
}

extension Pack {
  /// Where a lesson stands in `pack.yaml`.
  public func place(ofLesson id: String) -> Place { places[id] ?? place(of: "lessons") }

  /// Where the value of a key of `pack.yaml` stands.
  public func place(of key: String) -> Place {
    fieldPlaces[key] ?? Place(file: folder + "/pack.yaml", line: 1, column: 1)
  }
}

extension Pack {
  /// A place in the course.
  public enum Entry: Sendable {
    /// A lesson that can be opened, and the folder in the pack that holds it.
    case written(id: String, folder: String)
    /// A lesson that is only announced.
    case planned(PlannedLesson)

    /// The lesson's id.
    public var id: String {
      switch self {
      case .written(let id, _): id
      case .planned(let lesson): lesson.id
      }
    }
  }
}

/// A lesson that is announced and cannot be opened yet.
public struct PlannedLesson: Sendable, Equatable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: String
  /// One line about it.
  public var summary: String
  /// For whom it will be.
  public var level: String
  /// How long it will take.
  public var minutes: Int
  /// Ids of the lessons to know before.
  public var prerequisites: [String]

  /// A planned lesson.
  public init(id: String, title: String, summary: String, level: String, minutes: Int, prerequisites: [String]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.level = level
    self.minutes = minutes
    self.prerequisites = prerequisites
  }
}
