import ArgumentParser
import Tutor

extension Pack {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Make a small pack to begin with, whose comments teach the format.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The new pack's folder; its last part becomes the pack's id.")
    var name: String

    func run() throws {
      try shared.perform(.pack(.new(name)))
    }
  }
}
