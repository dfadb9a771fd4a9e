import Lessons

/// The words of a lesson's blocks, without their marks.
enum PlainText {
  static func of(_ blocks: [Block]) -> String { blocks.map { of($0) }.filter { !$0.isEmpty }.joined(separator: " ") }

  static func of(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): Inline.shown(inlines)
    case .list(let list): list.items.map { of($0) }.joined(separator: " ")
    case .table(let table): ([table.header] + table.rows).joined().map { Inline.shown($0) }.joined(separator: " ")
    case .callout(let callout): ([callout.title].compactMap(\.self) + [of(callout.blocks)]).joined(separator: ": ")
    case .quote(let blocks): of(blocks)
    case .code(_, let text): text
    case .figure(let figure): Inline.plain(figure.description)
    case .math, .rule, .experiment, .question, .finding: ""
    }
  }
}
