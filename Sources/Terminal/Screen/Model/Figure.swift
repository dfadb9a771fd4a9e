/// A picture that lies in a file, and what is to be seen on it.
public struct Figure: Sendable, Hashable {
  /// What stands before the description of a picture that is not drawn.
  public static let word: Span = "Image: "

  /// The folder that it may not lead out of.
  public var folder: String
  /// The path from there to the file.
  public var path: String
  /// What the text calls the file.
  public var name: String
  /// What is to be seen.
  public var description: [Span]

  /// A figure.
  public init(folder: String, path: String, name: String, description: [Span]) {
    self.folder = folder
    self.path = path
    self.name = name
    self.description = description
  }
}
