import ArgumentParser
import Tutor

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Answer what is due today, most urgent first.")

  @ParentCommand var gradus: Gradus
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.perform(.review, before: gradus.shared)
  }
}
