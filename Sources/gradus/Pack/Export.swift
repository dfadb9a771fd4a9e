import ArgumentParser
import Tutor

extension Pack {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Make an archive of a pack, to be installed by others.",
      discussion: "The same pack makes the same bytes, on every machine.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The pack's folder.")
    var path: String = "."

    @Argument(help: "The archive; without a name ID-VERSION.tar.gz beside the pack's folder.")
    var file: String?

    func run() throws {
      try shared.perform(.packing(.export(path, file: file)))
    }
  }
}
