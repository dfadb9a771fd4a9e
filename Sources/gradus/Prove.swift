import ArgumentParser
import Tutor

struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Check every claim of a lesson by running its experiments.")

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      "A lesson, or one of its experiments; without one, all lessons.", valueName: "lesson[/experiment]"))
  var lesson: String?

  @Option(help: "On how many seeds, instead of as many as each claim says; prints a table.")
  var seeds: Int?

  @Flag(help: "Print the result as JSON.")
  var json = false

  func validate() throws {
    guard let seeds, !(1...1000).contains(seeds) else { return }
    throw ValidationError("--seeds takes a number from 1 to 1000, not \(seeds).")
  }

  func run() throws {
    try shared.perform(.prove(lesson: lesson, seeds: seeds, json: json))
  }
}
