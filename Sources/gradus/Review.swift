import ArgumentParser
import Tutor

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Answer what is due today, most urgent first.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.perform(.review)
  }
}
