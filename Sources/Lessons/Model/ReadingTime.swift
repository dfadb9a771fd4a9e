/// How long a lesson takes: 240 words a minute, 20 s a question, 40 s an experiment.
public enum ReadingTime {
  /// Seconds that some blocks take.
  public static func seconds(of blocks: [Block]) -> Double {
    blocks.reduce(0) { seconds, block in
      switch block {
      case .question: seconds + 20
      case .experiment: seconds + 40
      default: seconds + Double(words(block)) / 4
      }
    }
  }

  private static func words(_ block: Block) -> Int {
    func count(_ inlines: [Inline]) -> Int { words(in: Inline.plain(inlines)) }
    return switch block {
    case .paragraph(let inlines), .heading(_, let inlines): count(inlines)
    case .list(let list): list.items.joined().map(words).reduce(0, +)
    case .table(let table): (table.rows + [table.header]).joined().map(count).reduce(0, +)
    case .code(_, let text): words(in: text)
    case .figure(let figure): count(figure.description)
    case .callout(let callout): callout.blocks.map(words).reduce(0, +)
    case .quote(let blocks): blocks.map(words).reduce(0, +)
    case .math: 3
    case .rule, .experiment, .question, .finding: 0
    }
  }

  /// What stands between spaces and newlines.
  private static func words(in text: String) -> Int {
    var count = 0, isInWord = false
    for byte in text.utf8 {
      let isSpace = byte <= 0x20
      if isInWord != !isSpace {
        isInWord = !isSpace
        if isInWord { count += 1 }
      }
    }
    return count
  }
}
