import Authoring
import Files
import Terminal

/// The command `pack new`: a folder with a small pack in it.
enum NewPack {
  /// Makes the folder; one that holds something already is left as it is.
  ///
  /// - Parameter path: the folder, whose last part is the pack's id.
  static func make(_ path: String) -> Answer {
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let starter: Starter
    do {
      starter = try Starter(id: folder.split(separator: "/").last.map(String.init) ?? folder)
    } catch let error as BadPackName {
      return .usage(error.sentence)
    } catch {
      return .of(error)
    }
    do throws(FileError) {
      if Folder.exists(folder), try !Folder.names(folder).isEmpty {
        return .failure("There is something in “\(folder)” already; it is left as it is. Name a new folder.")
      }
      for (name, text) in starter.files {
        let file = folder + "/" + name
        try Folder.make(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]), mode: 0o777)
        try SafeWriter.create(file, with: Array(text.utf8), mode: 0o666)
      }
    } catch {
      return .failure("The pack was not made. \(error.sentence)")
    }
    return .screen(elements(starter, folder: folder))
  }

  private static func elements(_ starter: Starter, folder: String) -> [Element] {
    [
      .paragraph([Span("Made a pack called "), Span(starter.id, .strong), Span(", with one lesson to change:")]),
      .blank,
      .indented(starter.files.map { .line([Span("\(folder)/\($0.path)", .code)]) }, by: 2), .blank,
      .keyValues([
        ("gradus pack preview \(folder)", [Span("shows it as learners see it, at each save")]),
        ("gradus pack check \(folder)", [Span("says what should be changed")]),
        ("gradus manual authors", [Span("has all of the format")]),
      ]),
    ]
  }
}

extension App {
  /// Makes a new pack and says what is next.
  func makePack(_ path: String) -> Int32 { say(NewPack.make(path)) }
}
