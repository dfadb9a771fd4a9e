import ArgumentParser
import Tutor

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words in lessons, questions and your notes.",
    discussion: "Each word begins a word of the text; capitals and accents do not matter.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "What to find; all of the words must be in one place.")
  var words: [String]

  func run() throws {
    try shared.perform(.search(words.joined(separator: " ")))
  }
}
