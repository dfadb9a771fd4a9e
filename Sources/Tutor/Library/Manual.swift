import Lessons
import Text

/// The manual: a pack without questions, whose lessons are its pages.
struct Manual: Sendable {
  /// The id that no other pack may have.
  static let id = "manual"

  let pack: Pack

  /// The pages' names, in the order in which they are listed.
  var names: [String] { pack.entries.map(\.id) }

  /// Every page, in order.
  ///
  /// - Throws: what makes a page's file unreadable.
  func pages() throws -> [Lesson] { try names.map { try pack.lesson($0) } }

  /// The page, or the one section of it, that `gradients` or `experiments#train` names.
  ///
  /// - Throws: `NoSuchPage`, or what makes the page's file unreadable.
  func page(_ name: String) throws -> Lesson {
    let parts = name.lowercased().split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard names.contains(parts[0]) else { throw NoSuchPage(name, among: names) }
    var page = try pack.lesson(parts[0])
    guard parts.count == 2 else { return page }
    guard let section = page.sections.first(where: { $0.id == parts[1] }) else {
      throw NoSuchPage(section: parts[1], of: page)
    }
    page.sections = [section]
    return page
  }
}

/// The manual has no such page, or the page no such section.
struct NoSuchPage: Error {
  let sentence: String

  init(_ name: String, among pages: [String]) {
    let advice = Nearest.match(name.lowercased(), in: pages).map { "Did you mean \($0)?" }
    sentence =
      "There is no page “\(visible(name))” in the manual. "
      + (advice ?? "The word manual alone lists its pages.")
  }

  init(section: String, of page: Lesson) {
    let ids = page.sections.filter { !$0.title.isEmpty }.map(\.id)
    let advice = Nearest.match(section, in: ids).map { "Did you mean \(page.id)#\($0)?" }
    sentence =
      "The page \(page.id) has no section “\(visible(section))”. "
      + (advice ?? "It has: \(ids.joined(separator: ", ")).")
  }
}

/// No manual was found anywhere.
struct ManualMissing: Error {
  static let sentence = "The manual was not found: it lies in a folder “manual” beside the lessons."
}

extension Library {
  /// The manual, if there is one.
  ///
  /// - Throws: `ManualMissing`.
  func openManual() throws -> Manual {
    guard let manual else { throw ManualMissing() }
    return manual
  }
}
