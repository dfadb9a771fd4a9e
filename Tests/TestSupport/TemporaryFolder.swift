import Foundation

/// A folder of its own for one test; it is removed with all it holds when the value goes.
public final class TemporaryFolder {
  /// The absolute path, without a slash at the end.
  public let path: String

  public init() {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-test-" + UUID().uuidString)
    try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Symlinks are resolved, so that paths in messages compare equal.
    path = folder.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  deinit {
    // A test may have taken the right to write away.
    for name in FileManager.default.subpaths(atPath: path) ?? [] where isFolder(name) {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path + "/" + name)
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in this folder.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file, with the folders on the way to it, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

  /// Writes bytes that need not be UTF-8.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) -> String {
    let url = URL(filePath: file(name))
    try! FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try! Data(bytes).write(to: url)
    return file(name)
  }

  /// The text of a file, nil where there is none.
  public func read(_ name: String) -> String? { try? String(contentsOfFile: file(name), encoding: .utf8) }

  /// The bytes of a file, nil where there is none.
  public func bytes(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: file(name)).map { Array($0) } }

  /// Every file and folder in it, relative, sorted.
  public var names: [String] { (FileManager.default.subpaths(atPath: path) ?? []).sorted() }

  private func isFolder(_ name: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
