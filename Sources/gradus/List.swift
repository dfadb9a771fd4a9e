import ArgumentParser
import Tutor

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons of the course.", aliases: ["lessons"])

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Print the list as JSON.")
  var json = false

  func run() throws {
    try shared.perform(.list(json: json))
  }
}
