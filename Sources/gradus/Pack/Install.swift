import ArgumentParser
import Tutor

extension Pack {
  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install", abstract: "Install a pack; what it is is shown first.",
      discussion: "A pack is data only: nothing in it is run as a program.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "A folder, a .tar.gz or .zip file, or a git address (https://, ssh://, file://).")
    var source: String

    @Option(help: ArgumentHelp("A tag or a branch of the git address.", valueName: "tag"))
    var tag: String?

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      try shared.perform(.packing(.install(source: source, tag: tag, isSure: yes)))
    }
  }
}
