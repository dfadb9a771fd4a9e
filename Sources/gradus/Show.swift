import ArgumentParser
import Tutor

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a whole lesson.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Its number or name.")
  var lesson: String

  @OptionGroup var layout: LayoutOptions

  func run() throws {
    let status = ShowLine(lesson: lesson, width: layout.width, options: shared.options).perform()
    if status != 0 { throw ExitCode(status) }
  }
}
