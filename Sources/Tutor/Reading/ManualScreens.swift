import Lessons
import Terminal

/// The manual on the screen: its list of pages, and a page.
enum ManualScreens {
  /// Every page with its sentence.
  static func contents(_ manual: Manual) throws -> [Element] {
    let rows = try manual.pages().map { [[Span($0.id, .key)], [Span($0.summary)]] }
    return [
      .heading([Span("The manual", .heading)], level: 1), .blank,
      .table(header: [], rows: rows, alignments: [.left, .left]), .blank,
      .paragraph([
        Span("A page: ", .dim), Span("gradus manual \(manual.names.first ?? "")", .code),
        Span("; at the prompt ", .dim), Span("manual \(manual.names.first ?? "")", .code), Span(".", .dim),
      ]),
    ]
  }

  /// A page, or what is left of it after one section was asked for.
  static func page(_ page: Lesson) -> [Element] {
    var elements: [Element] = [
      .heading([Span(page.title, .heading)], level: 1), .paragraph([Span(page.summary, .emphasis)]),
    ]
    for section in page.sections where !(section.title.isEmpty && section.blocks.isEmpty) {
      if !section.title.isEmpty {
        elements += [.blank, .heading(Prose.spans(section.title, role: .heading), level: 2)]
      }
      elements += [.blank] + Prose.elements(section.blocks)
    }
    return elements
  }

  /// What `manual` and `manual PAGE` show.
  static func elements(_ name: String?, in library: Library) throws -> [Element] {
    let manual = try library.openManual()
    return try name.map { page(try manual.page($0)) } ?? contents(manual)
  }
}
