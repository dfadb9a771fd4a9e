import ArgumentParser
import Tutor

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the answers given, oldest first.")

  @ParentCommand var gradus: Gradus
  @OptionGroup var shared: SharedOptions

  @Flag(help: "Print them as JSON, as they stand in the journal.")
  var json = false

  func run() throws {
    try shared.perform(.history(json: json), before: gradus.shared)
  }
}
