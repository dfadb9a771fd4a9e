import FoundationEssentials
import Lessons
import Text

extension Rule {
  /// Links to sections, lessons, their items and files of the pack lead somewhere.
  static let links = Rule(
    "link",
    lesson: { lesson, report in
      var ways = Ways(from: lesson), last: Place?
      for passage in lesson.text.passages {
        for piece in passage.pieces {
          guard case .link(let url, isImage: false) = piece.kind, piece.place != last else { continue }
          last = piece.place
          guard let dead = ways.end(url) else { continue }
          let nearest = dead.name.flatMap { report.nearest($0, in: dead.candidates) }.map { dead.before + $0 }
          report.note(dead.message(url, nearest), at: piece.place)
        }
      }
    })
}

/// Why a link leads nowhere, and what stands where it points.
private struct DeadEnd {
  var message: (String, String?) -> Message = Message.deadLink
  /// What the nearest right word is looked for.
  var name: String?
  var candidates: [String] = []
  /// What stands before that word in the link.
  var before = ""
}

/// Where links of a lesson may lead.
private struct Ways {
  let lesson: CheckedLesson
  private let sections: [String]
  private let lessons: [String]
  private let known: Set<String>
  private var items: [String: (items: [String], sections: [String])] = [:]

  init(from lesson: CheckedLesson) {
    self.lesson = lesson
    sections = lesson.lesson.sections.map(\.id)
    lessons = lesson.pack.entries.map(\.id)
    known = Set(sections)
  }

  /// Nil where the link leads somewhere, or out of the pack.
  mutating func end(_ url: String) -> DeadEnd? {
    if url.isEmpty { return DeadEnd { _, _ in .emptyLink } }
    if url.contains("://") || url.hasPrefix("mailto:") { return nil }
    if url.hasPrefix("#") {
      let name = String(url.dropFirst())
      return known.contains(name) ? nil : DeadEnd(name: name, candidates: sections, before: "#")
    }
    let file = String(url.prefix { $0 != "#" })
    if file.contains("."), !file.hasSuffix(".") { return exists(file) ? nil : DeadEnd { _, _ in .deadFile(file) } }
    // Of a lesson without a pack, others are not known.
    if lesson.isDraft { return nil }
    guard let address = Address.parse(url) else { return DeadEnd() }
    if let pack = address.pack, pack != lesson.pack.id { return nil }
    guard let entry = try? lesson.pack.entry(address.lesson) else {
      return DeadEnd(name: address.lesson, candidates: lessons)
    }
    guard case .written(let id, _) = entry, let name = address.item ?? address.section,
      let target = contents(of: id)
    else { return nil }
    let isItem = address.item != nil
    let names = isItem ? target.items : target.sections
    return names.contains(name)
      ? nil : DeadEnd(name: name, candidates: names, before: address.lesson + (isItem ? "/" : "#"))
  }

  /// What a lesson of the pack holds; nil where it cannot be read.
  private mutating func contents(of id: String) -> (items: [String], sections: [String])? {
    if let known = items[id] { return known }
    guard let target = id == lesson.lesson.id ? lesson.lesson : try? lesson.pack.lesson(id) else { return nil }
    let contents = (target.questions.map(\.id) + target.experiments.map(\.id), target.sections.map(\.id))
    items[id] = contents
    return contents
  }

  /// Whether a file lies in the pack, named from the lesson's folder.
  private func exists(_ name: String) -> Bool {
    guard !name.hasPrefix("/"), name.utf8.count <= 255 else { return false }
    let file = lesson.text.file
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return FileManager.default.fileExists(atPath: folder + "/" + name)
  }
}

extension Message {
  static let emptyLink: Message = .warning("The link leads nowhere.", "Write where it leads: [words](#section).")

  static func deadLink(_ url: String, nearest: String?) -> Message {
    .warning(
      "The link \(quoted(url)) leads nowhere.",
      nearest.map { "Did you mean \($0)?" } ?? "Write #section, a lesson's id, lesson/item or https://….")
  }

  static func deadFile(_ file: String) -> Message {
    .warning("There is no file \(quoted(file)).", "Name a file of the pack from the lesson's folder.")
  }
}
