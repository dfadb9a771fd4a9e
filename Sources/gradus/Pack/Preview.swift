import ArgumentParser
import Tutor

extension Pack {
  struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "preview",
      abstract: "Show a lesson as learners will see it, and again at each save, its findings beneath.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "A lesson's file, its folder, or a pack's folder; without one, the current folder.")
    var path: String = "."

    @OptionGroup var layout: LayoutOptions

    func run() throws {
      try shared.perform(.pack(.preview(path, width: layout.width)))
    }
  }
}
