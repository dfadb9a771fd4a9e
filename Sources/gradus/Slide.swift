import ArgumentParser
import Tutor

struct Slide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slide", abstract: "Move an experiment's settings while it runs.",
    discussion: "Example: gradus slide batch-size/descent batch=64")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The experiment.", valueName: "lesson/experiment"))
  var experiment: String

  @Argument(help: ArgumentHelp("Settings to begin with, and the seed.", valueName: "name=value"))
  var settings: [String] = []

  func run() throws {
    try shared.perform(.slide(experiment: experiment, settings: settings))
  }
}
