import ArgumentParser
import Tutor

struct AskPuzzle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "puzzle", abstract: "Curves without names: which is which?",
    discussion: "Example: gradus puzzle batch-size/accumulate seed=7")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The experiment.", valueName: "lesson/experiment"))
  var experiment: String

  @Argument(help: ArgumentHelp("A seed: seed=7.", valueName: "name=value"))
  var settings: [String] = []

  func run() throws {
    try shared.perform(.puzzle(experiment: experiment, settings: settings))
  }
}
