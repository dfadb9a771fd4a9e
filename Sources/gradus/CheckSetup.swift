import ArgumentParser
import Tutor

struct CheckSetup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-setup", abstract: "Say what gradus finds on this machine.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.perform(.checkSetup)
  }
}
