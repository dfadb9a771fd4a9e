import ArgumentParser
import Tutor

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "List the manual's pages, or print one.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Its name, or PAGE#SECTION; without one, the list.")
  var page: String?

  @OptionGroup var layout: LayoutOptions

  func run() throws {
    try shared.perform(.manual(page: page, width: layout.width))
  }
}
