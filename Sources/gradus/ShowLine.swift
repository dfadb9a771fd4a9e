import CMalloc
import Tutor

/// A command line that shows a lesson, `--plain show 12 --width 80`, read word by word: what `show` is given most often.
///
/// It is read without Argument Parser, for which Swift looks at every conformance of the program once for each type that
/// it uses: on a lesson of 200 KB that takes an eighth of the time until the last byte. Whatever is not as plain as this is
/// left to it, and with it every word about what is wrong.
struct ShowLine {
  var lesson: String
  var width: Int?
  var options = Options()

  /// Shows the lesson; returns the exit status.
  func perform() -> Int32 {
    gradus_take_memory_in_large_steps()
    return App(options: options).perform(.show(lesson: lesson, width: width))
  }
}

extension ShowLine {
  /// Nil where the words are anything else than `show`, one word that names a lesson, and options with their values.
  init?(_ words: some Sequence<String>) {
    var words = words.makeIterator(), width: Int?, options = Options(), operands: [String] = []
    while let word = words.next() {
      switch word {
      case "--plain": options.isPlain = true
      case "--accessible": options.isAccessible = true
      case "--content":
        guard let folder = words.next(), !folder.hasPrefix("-") else { return nil }
        options.content = folder
      case "--seed":
        guard let seed = words.next().flatMap(UInt64.init) else { return nil }
        options.seed = seed
      case "--width":
        guard let columns = words.next().flatMap(Int.init), LayoutOptions.widths.contains(columns) else { return nil }
        width = columns
      default:
        guard !word.hasPrefix("-") else { return nil }
        operands.append(word)
      }
    }
    guard operands.count == 2, operands[0] == "show" else { return nil }
    self.init(lesson: operands[1], width: width, options: options)
  }
}
