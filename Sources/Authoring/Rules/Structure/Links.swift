import FoundationEssentials
import Lessons
import Text

extension Rule {
  /// Links to sections, lessons, their items and files of the pack lead somewhere.
  static let links = Rule(
    "link",
    lesson: { lesson, report in
      var last: Place?
      for passage in lesson.text.passages {
        for piece in passage.pieces {
          guard case .link(let url, _) = piece.kind, piece.place != last else { continue }
          last = piece.place
          if let message = lesson.fault(of: url) { report.note(message, at: piece.place) }
        }
      }
    })
}

extension CheckedLesson {
  /// What is wrong with a link; nil where it leads somewhere, or out of the pack.
  fileprivate func fault(of url: String) -> Message? {
    let sections = lesson.sections.map(\.id)
    if url.isEmpty { return .emptyLink }
    if url.contains("://") || url.hasPrefix("mailto:") { return nil }
    if url.hasPrefix("#") {
      let name = String(url.dropFirst())
      return sections.contains(name) ? nil : .deadLink(url, nearest: Nearest.match(name, in: sections).map { "#" + $0 })
    }
    let file = String(url.prefix { $0 != "#" })
    if file.contains("."), !file.hasSuffix(".") { return exists(file) ? nil : .deadFile(file) }
    // Of a lesson without a pack, others are not known.
    guard !isDraft else { return nil }
    guard let address = Address.parse(url), address.pack == nil || address.pack == pack.id else {
      return Address.parse(url) == nil ? .deadLink(url, nearest: nil) : nil
    }
    let ids = pack.entries.map(\.id)
    guard let entry = try? pack.entry(address.lesson) else {
      return .deadLink(url, nearest: Nearest.match(address.lesson, in: ids))
    }
    guard case .written(let id, _) = entry, address.item != nil || address.section != nil,
      let target = id == lesson.id ? lesson : try? pack.lesson(id)
    else { return nil }
    let items =
      address.section == nil ? target.questions.map(\.id) + target.experiments.map(\.id) : target.sections.map(\.id)
    let name = address.item ?? address.section ?? ""
    if items.contains(name) { return nil }
    let mark = address.section == nil ? "/" : "#"
    return .deadLink(url, nearest: Nearest.match(name, in: items).map { address.lesson + mark + $0 })
  }

  /// Whether a file lies in the pack, named from the lesson's folder.
  private func exists(_ name: String) -> Bool {
    guard !name.hasPrefix("/") else { return false }
    let here =
      text.file.contains("/") ? String(text.file[..<(text.file.lastIndex(of: "/") ?? text.file.endIndex)]) : "."
    return FileManager.default.fileExists(atPath: here + "/" + name)
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
