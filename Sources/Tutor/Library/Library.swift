import Experiments
import FoundationEssentials
import Lessons
import Text

/// The packs that can be studied, in the order in which they are searched.
struct Library: Sendable {
  let packs: [Pack]
  /// How gradus is used and built; no pack of the course.
  var manual: Manual?
  /// The lessons that were read for counting and looking up.
  let shelf = LessonShelf()
  /// What was found on the way and could not be used, each a sentence.
  let warnings: [String]

  /// The pack that is shipped with gradus, and whose lessons are meant where no pack is named.
  var shipped: Pack? { packs.first { $0.id == "deep-learning" } ?? packs.first }

  /// Looks for content where the user named it, else beside the program, else upward from the current folder.
  ///
  /// - Throws: `ContentMissing`, when there is no readable pack in any of these places.
  static func find(_ place: ContentPlace) throws -> Library {
    var warnings: [String] = []
    let folders = place.candidates()
    for folder in folders {
      var packs: [Pack] = [], manual: Manual?
      for packFolder in packFolders(in: folder) {
        do {
          let pack = try Pack(folder: packFolder)
          if pack.id == Manual.id {
            manual = Manual(pack: pack)
          } else if packs.contains(where: { $0.id == pack.id }) {
            warnings.append("A second pack called \(pack.id) in \(packFolder) is not used.")
          } else {
            packs.append(pack)
          }
        } catch {
          warnings.append("The pack in \(packFolder) cannot be read: \(error.findings.first?.text ?? "no pack.yaml")")
        }
      }
      if !packs.isEmpty {
        return Library(packs: packs, manual: manual ?? Manual.beside(place.surroundings()), warnings: warnings)
      }
    }
    throw ContentMissing(named: place.named, tried: folders, warnings: warnings)
  }

  private static func packFolders(in folder: String) -> [String] {
    let files = FileManager.default
    if files.fileExists(atPath: folder + "/pack.yaml") { return [folder] }
    let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
      .filter { files.fileExists(atPath: $0 + "/pack.yaml") }
  }
}

extension Manual {
  /// The manual in the first of these folders that has one: other lessons may come without.
  fileprivate static func beside(_ folders: [String]) -> Manual? {
    folders.lazy.map { $0 + "/" + id }.filter { FileManager.default.fileExists(atPath: $0 + "/pack.yaml") }
      .compactMap { try? Pack(folder: $0) }.first.map(Manual.init)
  }
}

/// Where content may lie: what the user named, and the program's own surroundings.
struct ContentPlace: Sendable {
  /// `--content`, else `GRADUS_CONTENT`: the only place searched when given.
  var named: String?
  /// The folder of the running program.
  var programFolder: String
  var currentFolder: String

  /// The folders to look into, in this order.
  func candidates() -> [String] {
    if let named { return [named] }
    return surroundings()
  }

  /// The folders where gradus itself may have been put.
  func surroundings() -> [String] {
    [programFolder + "/../share/gradus/Content"] + ContentPlace.upward(from: programFolder)
      + ContentPlace.upward(from: currentFolder)
  }

  private static func upward(from folder: String) -> [String] {
    var parts = folder.split(separator: "/").map(String.init), found: [String] = []
    while true {
      found.append("/" + (parts + ["Content"]).joined(separator: "/"))
      if parts.isEmpty { return found }
      parts.removeLast()
    }
  }
}

/// No pack was found anywhere.
struct ContentMissing: Error {
  let named: String?
  let tried: [String]
  let warnings: [String]

  /// What to tell the user.
  var sentence: String {
    let reason = warnings.first.map { "\n\($0)" } ?? ""
    guard let named else {
      return """
        The lessons were not found: there is no folder “Content” beside gradus or above the current folder.
        Name it with --content FOLDER or in GRADUS_CONTENT.
        """ + reason
    }
    return "There are no lessons in “\(visible(named))”: it holds no pack.yaml, nor does a folder in it.\(reason)"
  }
}
