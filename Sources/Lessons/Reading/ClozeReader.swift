/// Finds the blanks `[[8|eight]]` in a cloze's prose.
struct ClozeReader {
  private(set) var blanks: [Question.Blank] = []

  /// The blocks with each blank shown as `____`; of several, each has its number before it.
  static func read(_ blocks: [Block]) -> (blocks: [Block], blanks: [Question.Blank]) {
    var counting = ClozeReader(total: 0)
    _ = counting.blocks(blocks)
    var reader = ClozeReader(total: counting.blanks.count)
    return (reader.blocks(blocks), reader.blanks)
  }

  private let total: Int

  private init(total: Int) {
    self.total = total
  }

  private mutating func blocks(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .paragraph(let words): return .paragraph(inlines(words))
      case .quote(let inner): return .quote(self.blocks(inner))
      case .list(var list):
        list.items = list.items.map { self.blocks($0) }
        return .list(list)
      default: return block
      }
    }
  }

  private mutating func inlines(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .text(let words): return .text(text(words))
      case .emphasis(let inner): return .emphasis(self.inlines(inner))
      case .strong(let inner): return .strong(self.inlines(inner))
      default: return inline
      }
    }
  }

  private mutating func text(_ words: String) -> String {
    var result = ""
    var rest = Substring(words)
    while let open = rest.firstPair("["), let close = rest[open.upperBound...].firstPair("]") {
      let forms = rest[open.upperBound..<close.lowerBound].split(separator: "|").map { form in
        var form = form
        while form.first == " " { form.removeFirst() }
        while form.last == " " { form.removeLast() }
        return String(form)
      }
      blanks.append(Question.Blank(accept: forms.filter { !$0.isEmpty }))
      result += rest[..<open.lowerBound] + (total > 1 ? "(\(blanks.count)) ____" : "____")
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
