import ArgumentParser
import Tutor

struct Quiz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Answer the check questions of lessons.")

  @ParentCommand var gradus: Gradus
  @OptionGroup var shared: SharedOptions

  @Argument(help: "Their numbers or names; without one, the lesson last opened.")
  var lessons: [String] = []

  func run() throws {
    try shared.perform(.quiz(lessons: lessons), before: gradus.shared)
  }
}
