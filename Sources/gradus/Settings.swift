import ArgumentParser
import Tutor

struct Settings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Show or change how gradus shows things on this machine.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "A setting.")
  var name: String?

  @Argument(help: "Its new value.")
  var value: String?

  func run() throws {
    try shared.perform(.settings(name: name, value: value))
  }
}
