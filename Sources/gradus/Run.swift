import ArgumentParser
import Tutor

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run one experiment.",
    discussion: "Example: gradus run batch-size/descent rule=linear batch=512 seed=7")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The experiment.", valueName: "lesson/experiment"))
  var experiment: String

  @Argument(help: ArgumentHelp("Settings, and the seed.", valueName: "name=value"))
  var settings: [String] = []

  @Flag(help: "Print the run as JSON.")
  var json = false

  @Flag(help: "Print the series as CSV: series,x,y; single numbers have no x.")
  var csv = false

  @Option(help: ArgumentHelp("Write the picture into this file; - is standard output.", valueName: "file"))
  var svg: String?

  func validate() throws { try checkFormats(json: json, csv: csv, svg: svg) }

  func run() throws {
    let format = RunFormat(json: json, csv: csv, svg: svg)
    try shared.perform(.run(experiment: experiment, settings: settings, format: format))
  }
}
