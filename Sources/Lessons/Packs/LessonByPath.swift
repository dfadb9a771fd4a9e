import Files
import FoundationEssentials

extension LessonText {
  /// The words of the lesson in a file; nil where it cannot be read.
  public init?(ofLessonAt path: String) {
    guard let bytes = try? PackFolder(path: Path.folder(of: path)).read(Path.name(of: path), limit: Limits.lessonBytes)
    else { return nil }
    self.init(parsing: bytes, file: path)
  }
}

extension Pack {
  /// Reads the lesson in a file, with the pack that it belongs to: that of the nearest `pack.yaml` above it, else one of
  /// its own.
  ///
  /// The pack's id is `local-` and a hash of the file's absolute path, so that what is kept of the lesson counts nowhere.
  ///
  /// - Throws: `LessonUnreadable`; a broken `pack.yaml` above it is passed over.
  public static func holding(lessonAt path: String) throws -> (pack: Pack, lesson: Lesson) {
    let files = FileManager.default
    let absolute = path.hasPrefix("/") ? path : files.currentDirectoryPath + "/" + path
    let slash = absolute.lastIndex(of: "/") ?? absolute.startIndex
    let folder = String(absolute[..<slash]), name = String(absolute[absolute.index(after: slash)...])
    let above = packAbove(folder)
    let lesson = try lesson(name, in: folder, named: path, of: above?.folder ?? folder)
    var pack = above ?? draft(of: lesson, in: folder)
    pack.id = "local-" + FNV.hex(absolute)
    return (pack, lesson)
  }

  /// What stands in for the pack of a lesson that belongs to none.
  private static func draft(of lesson: Lesson, in folder: String) -> Pack {
    var pack = Pack(
      id: "local", title: "A draft", version: "0.0.0", license: "", language: "en", summary: "",
      entries: [.written(id: lesson.id, folder: ".")], folder: folder)
    pack.isDraft = true
    return pack
  }

  private static func lesson(
    _ name: String, in folder: String, named path: String, of root: String
  ) throws(LessonUnreadable) -> Lesson {
    let place = Place(file: path, line: 1, column: 1)
    let bytes: [UInt8]?
    do {
      bytes = try PackFolder(path: folder).read(name, limit: Limits.lessonBytes + 1)
    } catch {
      throw LessonUnreadable(findings: [error])
    }
    guard let bytes else {
      throw LessonUnreadable(findings: [
        Finding(place: place, severity: .error, rule: "lesson", message: "There is no such file.")
      ])
    }
    return try Lesson(parsing: bytes, file: path, packFile: PackFile(folder + "/" + name, in: root))
  }

  /// The pack whose `pack.yaml` lies in the folder or nearest above it.
  private static func packAbove(_ folder: String) -> Pack? {
    var folder = folder[...]
    while true {
      let candidate = folder.isEmpty ? "/" : String(folder)
      if FileManager.default.fileExists(atPath: candidate + "/pack.yaml") { return try? Pack(folder: candidate) }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = folder[..<slash]
    }
  }
}
