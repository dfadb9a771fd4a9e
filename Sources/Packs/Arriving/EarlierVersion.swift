import Files
import Lessons
import Text

/// A version of a pack as a tag of its own git repository has it, in a folder that goes when this value goes.
public final class EarlierVersion: Sendable {
  /// Where the pack lies.
  public let folder: String

  private let staging: Staging

  /// Takes the files of a tag, or of a branch, out of the repository that a pack's folder is in.
  ///
  /// - Parameter temporary: a folder in which it may be put.
  public init(_ tag: String, ofPackIn folder: String, by unpacker: Unpacker?, temporary: String) throws(PackRefusal) {
    guard let (root, below) = Self.repository(around: folder) else {
      throw .usage("\(quoted(folder)) lies in no git repository, so that there is no tag \(quoted(tag)).")
    }
    staging = try Staging(in: temporary)
    do throws(PackRefusal) {
      _ = try staging.fill(from: PackSource(kind: .repository, address: "file://" + root, tag: tag), by: unpacker)
    } catch {
      throw error.kind == .interrupted
        ? error
        : .usage("\(quoted(tag)) is no folder, and cannot be read as a tag of the repository. \(error.sentence)")
    }
    self.folder = staging.files + below
    guard SystemCalls.kind(of: self.folder + "/pack.yaml") != nil else {
      throw .usage("The pack in \(quoted(folder)) was not in its repository at \(quoted(tag)).")
    }
  }

  /// The nearest folder with a `.git`, and the way down from there: empty, or with a slash before each name.
  private static func repository(around folder: String) -> (root: String, below: String)? {
    var root = folder, below = ""
    while SystemCalls.kind(of: root + "/.git") == nil {
      guard root != "/", !root.isEmpty else { return nil }
      below = "/" + Path.name(of: root) + below
      root = Path.folder(of: root)
    }
    return (root, below)
  }
}
