import ArgumentParser
import Tutor

extension Pack {
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Hash the files of installed packs again and compare with what was installed.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "A pack's id; without one, all.")
    var id: String?

    func run() throws {
      try shared.perform(.packing(.verify(id)))
    }
  }
}
