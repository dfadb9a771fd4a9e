import ArgumentParser
import Tutor

struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Check every claim of a lesson by running its experiments.")

  @ParentCommand var gradus: Gradus
  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      "A lesson, or one of its experiments; without one, all lessons.", valueName: "lesson[/experiment]"))
  var lesson: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    try shared.perform(.prove(lesson: lesson, json: json), before: gradus.shared)
  }
}
