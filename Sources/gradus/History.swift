import ArgumentParser
import Tutor

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the answers given, oldest first.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Print them as JSON, as they stand in the journal.")
  var json = false

  @Flag(help: "Print them as CSV, a line an answer.")
  var csv = false

  func validate() throws { try checkFormats(json: json, csv: csv, svg: nil) }

  func run() throws {
    try shared.perform(.history(ListFormat(json: json, csv: csv)))
  }
}
