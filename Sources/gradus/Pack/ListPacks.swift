import ArgumentParser
import Tutor

extension Pack {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the packs: yours, your course's, and those that come with gradus.")

    @OptionGroup var shared: SharedOptions

    @Flag(help: "Print the list as JSON.")
    var json = false

    func run() throws {
      try shared.perform(.packing(.list(json: json)))
    }
  }
}
