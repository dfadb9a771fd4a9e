import ArgumentParser
import Tutor

struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show XP, streak, lessons and guesses.")

  @ParentCommand var gradus: Gradus
  @OptionGroup var shared: SharedOptions

  @Flag(help: "Print it as JSON.")
  var json = false

  func run() throws {
    try shared.perform(.progress(json: json), before: gradus.shared)
  }
}
