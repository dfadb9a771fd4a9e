import ArgumentParser
import Tutor

extension Pack {
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take an installed pack away; progress in it is kept.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The pack's id.")
    var id: String

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      try shared.perform(.packing(.remove(id, isSure: yes)))
    }
  }
}
