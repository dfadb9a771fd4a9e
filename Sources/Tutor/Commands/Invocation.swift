/// What every command shares.
public struct Options: Sendable {
  public var isPlain: Bool
  public var isAccessible: Bool
  /// The folder of packs that the user named.
  public var content: String?
  public var seed: UInt64?

  public init(isPlain: Bool = false, isAccessible: Bool = false, content: String? = nil, seed: UInt64? = nil) {
    self.isPlain = isPlain
    self.isAccessible = isAccessible
    self.content = content
    self.seed = seed
  }
}

/// How `run` and `sweep` print.
public enum RunFormat: Sendable, Equatable {
  case screen
  case json
  case csv
  /// The picture goes into this file; `-` is standard output.
  case svg(file: String)
}

/// How `progress` and `history` print.
public enum ListFormat: Sendable { case screen, json, csv }

/// A command with its arguments, as the command line read it.
public enum Invocation: Sendable {
  case home
  case study(lesson: String?)
  case quiz(QuizWish)
  case review
  case interview(lesson: String?)
  case slide(experiment: String, settings: [String])
  case puzzle(experiment: String, settings: [String])
  case run(experiment: String, settings: [String], format: RunFormat)
  case sweep(experiment: String, settings: [String], measure: String?, format: RunFormat)
  case prove(lesson: String?, seeds: Int?, json: Bool)
  case show(lesson: String, width: Int?)
  case manual(page: String?, width: Int?)
  case list(json: Bool)
  case progress(ListFormat)
  case history(ListFormat)
  case search(String)
  case recap(lesson: String, isCard: Bool)
  case settings(name: String?, value: String?)
  case profile(ProfileTask)
  case pack(PackTask)
  case packing(PackingTask)
  case checkSetup
}

/// What is done with a content pack.
public enum PackTask: Sendable {
  /// Makes a small one, in a new folder.
  case new(String)
  /// Shows a lesson while it is being written.
  case preview(String, width: Int?)
  /// Says what its author should change.
  case check(CheckWish)
}

/// What is done with the learner's own data.
public enum ProfileTask: Sendable {
  case path
  case export(file: String, replacing: Bool)
  case `import`(file: String, json: Bool)
  case merge(other: String, json: Bool)
  case doctor(json: Bool)
  case reset(isSure: Bool)
}

/// What is done with installed packs.
public enum PackingTask: Sendable {
  /// Brings a pack from a folder, an archive or a git address.
  case install(source: String, tag: String?, isSure: Bool)
  case list(json: Bool)
  /// Brings one pack, or all, anew from where it came from; `isDry`: only says what would change.
  case update(String?, isDry: Bool, isSure: Bool)
  case rollback(String, to: String?)
  case remove(String, isSure: Bool)
  case verify(String?)
  /// Makes an archive of a pack's folder.
  case export(String, file: String?)
}

/// What `gradus pack check` is asked for.
public struct CheckWish: Sendable {
  /// How the findings are printed.
  public enum Format: Sendable {
    /// With the line, a caret and advice.
    case screen
    /// A list.
    case json
    /// The commands that annotate a commit on GitHub.
    case github
  }

  /// A pack's folder, a lesson's folder or its file; nil for the pack around the current folder.
  public var path: String?
  /// Whether nothing is run.
  public var isFast: Bool
  /// How the findings are printed.
  public var format: Format
  /// The folder of the version whose ids must be found again.
  public var against: String?

  /// A wish.
  public init(path: String? = nil, isFast: Bool = false, format: Format = .screen, against: String? = nil) {
    self.path = path
    self.isFast = isFast
    self.format = format
    self.against = against
  }
}
