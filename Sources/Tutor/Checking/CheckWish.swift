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
