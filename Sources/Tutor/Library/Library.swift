import Experiments
import FoundationEssentials
import Lessons
import Packs
import Text

/// The packs that can be studied, in the order in which they are searched.
struct Library: Sendable {
  let packs: [Pack]
  /// Where each of them was found, by its id.
  var origins: [String: PackOrigin] = [:]
  /// How gradus is used and built; no pack of the course.
  var manual: Manual?
  /// The lessons that were read for counting and looking up.
  let shelf = LessonShelf()
  /// What was found on the way and could not be used, each a sentence.
  let warnings: [String]
  /// The id of the pack whose lessons are meant where no pack is named, if it is not the shipped one: that last open.
  var lastOpen: String?

  /// The pack that is shipped with gradus, and whose lessons are meant where no pack is named.
  var shipped: Pack? { packs.first { $0.id == "deep-learning" } ?? packs.first }

  /// The pack whose lessons are meant where no pack is named.
  var current: Pack? { packs.first { $0.id == lastOpen } ?? shipped }

  /// Whether it is the course that comes with gradus.
  func isShipped(_ pack: Pack) -> Bool { pack.id == shipped?.id }

  /// A lesson's number, with its course's id where that is not the one that comes with gradus.
  func number(of lesson: OpenLesson) -> String {
    isShipped(lesson.pack) ? "\(lesson.number)" : "\(lesson.pack.id):\(lesson.number)"
  }

  /// Notes the lesson that was opened last, by its address.
  mutating func remember(_ lesson: String?) {
    guard let pack = lesson?.split(separator: ":").first.map(String.init) else { return }
    if packs.contains(where: { $0.id == pack }) { lastOpen = pack }
  }

  /// Looks for packs: where the user named them, in the folders of `GRADUS_PACKS`, among the installed ones, and in those
  /// shipped with gradus, beside the program or upward from the current folder. The first of an id wins.
  ///
  /// - Throws: `ContentMissing`, when there is no readable pack in any of these places, or none where the user named it.
  static func find(_ place: ContentPlace) throws -> Library {
    var found = FoundPacks()
    let folders = place.candidates()
    let content = folders.lazy.map { ($0, packFolders(in: $0)) }.first { !$0.1.isEmpty }?.1 ?? []
    if place.named != nil {
      for folder in content { found.add(folder, .named) }
      guard !found.packs.isEmpty else {
        throw ContentMissing(named: place.named, tried: folders, warnings: found.warnings)
      }
    }
    for folder in place.shared {
      let packs = packFolders(in: folder)
      if packs.isEmpty { found.warnings.append("There is no pack in “\(folder)”, which GRADUS_PACKS names.") }
      for pack in packs { found.add(pack, .shared) }
    }
    do {
      for (id, folder) in try place.installed?.currentFolders() ?? [] { found.add(folder, .installed(id)) }
    } catch {
      found.warnings.append(error.sentence)
    }
    if place.named == nil { for folder in content { found.add(folder, .shipped) } }
    if found.packs.isEmpty { throw ContentMissing(named: nil, tried: folders, warnings: found.warnings) }
    return Library(
      packs: found.packs, origins: found.origins, manual: found.manual ?? Manual.beside(place.surroundings()),
      warnings: found.warnings)
  }

  /// The ids of the packs that come with gradus.
  static func shippedIDs(_ place: ContentPlace) -> Set<String> {
    let folders = place.surroundings().lazy.map { packFolders(in: $0) }.first { !$0.isEmpty } ?? []
    return Set(["deep-learning"] + folders.compactMap { try? Pack(folder: $0).id })
  }

  private static func packFolders(in folder: String) -> [String] {
    let files = FileManager.default
    if files.fileExists(atPath: folder + "/pack.yaml") { return [folder] }
    let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
      .filter { files.fileExists(atPath: $0 + "/pack.yaml") }
  }
}

/// Where a pack was found.
enum PackOrigin: Sendable, Equatable {
  /// Where `--content` or `GRADUS_CONTENT` says.
  case named
  /// In a folder of `GRADUS_PACKS`.
  case shared
  /// Among the installed ones, under this id.
  case installed(String)
  /// It comes with gradus.
  case shipped
}

/// Packs as they are found, the first of each id.
private struct FoundPacks {
  var packs: [Pack] = []
  var origins: [String: PackOrigin] = [:]
  var manual: Manual?
  var warnings: [String] = []

  mutating func add(_ folder: String, _ origin: PackOrigin) {
    do {
      let pack = try Pack(folder: folder)
      // None of others may be the manual.
      if pack.id == Manual.id, origin == .named || origin == .shipped {
        manual = manual ?? Manual(pack: pack)
      } else if let first = packs.first(where: { $0.id == pack.id }) {
        warnings.append("A second pack called \(pack.id), in \(folder), is not used: the one in \(first.folder) is.")
      } else {
        packs.append(pack)
        origins[pack.id] = origin
      }
    } catch {
      let reason = error.findings.first?.text ?? "no pack.yaml"
      if case .installed(let id) = origin {
        warnings.append(
          "The installed pack \(id) cannot be read. To have it anew: gradus pack update \(id) (\(reason))")
      } else {
        warnings.append("The pack in \(folder) cannot be read: \(reason)")
      }
    }
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
  /// The folders of `GRADUS_PACKS`, each a pack or a folder of packs.
  var shared: [String] = []
  /// The packs that the learner has installed.
  var installed: PackStore?

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
