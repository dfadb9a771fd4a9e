import ArgumentParser
import CMalloc
import Tutor

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a whole lesson.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Its number or name.")
  var lesson: String

  @OptionGroup var layout: LayoutOptions

  func run() throws {
    gradus_take_memory_in_large_steps()
    try shared.perform(.show(lesson: lesson, width: layout.width))
  }
}
