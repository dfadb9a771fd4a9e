import ArgumentParser
import Tutor

extension Pack {
  struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "update",
      abstract: "Bring installed packs anew from where they came from; what changes is shown first.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "A pack's id; without one, all.")
    var id: String?

    @Flag(help: "Only say what would change, and what that means for your progress.")
    var dryRun = false

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      try shared.perform(.packing(.update(id, isDry: dryRun, isSure: yes)))
    }
  }
}
