import ArgumentParser
import Tutor

extension Pack {
  struct Rollback: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rollback", abstract: "Go back to the version of a pack before this one.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The pack's id.")
    var id: String

    @Option(help: "Another version of the five that are kept: its number, or the beginning of its hash or commit.")
    var to: String?

    func run() throws {
      try shared.perform(.packing(.rollback(id, to: to)))
    }
  }
}
