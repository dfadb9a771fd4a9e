import ArgumentParser
import Tutor

struct Recap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recap", abstract: "Write a lesson as you went through it, as Markdown.",
    discussion: """
      What it teaches, your notes, guesses and answers, and your experiments with the lines that repeat them.
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Its number or name.")
  var lesson: String

  @Flag(help: "Twelve lines to paste for a friend.")
  var card = false

  func run() throws {
    try shared.perform(.recap(lesson: lesson, isCard: card))
  }
}
