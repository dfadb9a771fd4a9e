import ArgumentParser
import Tutor

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a whole lesson.")

  @ParentCommand var gradus: Gradus
  @OptionGroup var shared: SharedOptions

  @Argument(help: "Its number or name.")
  var lesson: String

  @Option(help: ArgumentHelp("The width of the text in columns (20 to 300).", valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, !(20...300).contains(width) {
      throw ValidationError("--width takes a number of columns from 20 to 300, not \(width).")
    }
  }

  func run() throws {
    try shared.perform(.show(lesson: lesson, width: width), before: gradus.shared)
  }
}
