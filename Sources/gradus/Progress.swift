import ArgumentParser
import Tutor

struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show the last weeks, XP, streak, lessons and what is weak.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Print it as JSON.")
  var json = false

  @Flag(help: "Print the days as CSV, a line a day.")
  var csv = false

  func validate() throws { try checkFormats(json: json, csv: csv, svg: nil) }

  func run() throws {
    try shared.perform(.progress(ListFormat(json: json, csv: csv)))
  }
}
