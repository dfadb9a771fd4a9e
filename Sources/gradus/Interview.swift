import ArgumentParser
import Tutor

struct Interview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Practise interview questions, with model answers.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "The lesson whose questions are asked.")
  var lesson: String?

  func run() throws {
    try shared.perform(.interview(lesson: lesson))
  }
}
