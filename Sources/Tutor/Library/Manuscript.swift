import Files
import FoundationEssentials
import Text

/// What an author works at, and has checked or previewed: a pack, or one lesson.
enum Manuscript: Equatable {
  /// The pack in a folder.
  case pack(String)
  /// The lesson in a file.
  case lesson(String)

  /// There is nothing of that kind where it was looked for.
  struct Missing: Error, Equatable {
    let sentence: String
  }

  /// Finds what a path names; without a path, the pack in the current folder or nearest above it.
  init(_ path: String?, currentFolder: String) throws(Missing) {
    guard let path else {
      guard let folder = Self.packFolder(above: currentFolder) else {
        throw Missing(
          sentence: "There is no pack.yaml here or above. Name a pack: gradus pack check FOLDER")
      }
      self = .pack(folder)
      return
    }
    let shown = visible(path)
    if Self.isFolder(path) {
      if Self.isFile(path + "/pack.yaml") {
        self = .pack(path)
      } else if Self.isFile(path + "/lesson.md") {
        self = .lesson(Path.join(path, "lesson.md"))
      } else {
        let inside = ((try? Folder.names(path)) ?? []).first { Self.isFile(path + "/" + $0 + "/pack.yaml") }
        throw Missing(
          sentence: "The folder “\(shown)” holds no pack.yaml and no lesson.md."
            + (inside.map { " Did you mean \(visible(Path.join(path, $0)))?" } ?? ""))
      }
    } else if Self.isFile(path) {
      guard path.hasSuffix(".md") else {
        if Path.name(of: path) == "pack.yaml" {
          self = .pack(Path.folder(of: path))
          return
        }
        throw Missing(sentence: "“\(shown)” is no lesson: its name does not end in .md.")
      }
      self = .lesson(path)
    } else {
      throw Missing(sentence: "There is no file or folder “\(shown)”.")
    }
  }

  private static func packFolder(above folder: String) -> String? {
    if isFile(folder + "/pack.yaml") { return "." }
    var folder = folder
    while folder != "/" {
      folder = Path.folder(of: folder)
      if isFile(Path.join(folder, "pack.yaml")) { return folder }
    }
    return nil
  }

  private static func isFolder(_ path: String) -> Bool { Folder.exists(path) }

  private static func isFile(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path) && !isFolder(path)
  }
}
