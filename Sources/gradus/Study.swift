import ArgumentParser
import Tutor

struct Study: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "Study a lesson, section by section.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Its number or name; without one, the lesson to go on with.")
  var lesson: String?

  func run() throws {
    try shared.perform(.study(lesson: lesson))
  }
}
