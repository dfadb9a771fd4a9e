import ArgumentParser
import Tutor

struct Sweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: "Run one experiment over one or two settings, and draw the map.",
    discussion: """
      A setting takes a range (batch=1..512 doubles, rate=0.01..1 goes in steps of 1, 2 and 5) or a list (rate=0.1,0.2).
      Several seeds (seed=1..20) give medians; one setting gives a line, two give a heat map, seeds alone a histogram.

      Example: gradus sweep batch-size/scaling batch=16..512 rate=0.05..2
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The experiment.", valueName: "lesson/experiment"))
  var experiment: String

  @Argument(help: ArgumentHelp("Settings: one value, a range or a list.", valueName: "name=values"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("What is drawn; the experiment's own measure unless named.", valueName: "name"))
  var measure: String?

  @Flag(help: "Print all runs as JSON.")
  var json = false

  @Flag(help: "Print a line for each run as CSV.")
  var csv = false

  @Option(help: ArgumentHelp("Write the picture into this file; - is standard output.", valueName: "file"))
  var svg: String?

  func validate() throws { try checkFormats(json: json, csv: csv, svg: svg) }

  func run() throws {
    let format = RunFormat(json: json, csv: csv, svg: svg)
    try shared.perform(
      .sweep(experiment: experiment, settings: settings, measure: measure, format: format))
  }
}
