import ArgumentParser
import Tutor

@main
struct Gradus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradus",
    abstract: "Learn deep learning in the terminal, by lessons whose networks really train.",
    discussion: "Without a command: what comes next, and the prompt.",
    version: App.version,
    subcommands: [
      Study.self, Quiz.self, Review.self, Interview.self, Run.self, Slide.self, AskPuzzle.self, Sweep.self, Prove.self,
      Show.self, List.self, Manual.self, Search.self, Progress.self, History.self, Recap.self, Settings.self, Pack.self,
      Profile.self, CheckSetup.self,
    ])

  @OptionGroup var shared: SharedOptions

  static func main() {
    // Before anything that is compiled for instructions that not every processor has.
    if let lack = Processor.lack { exit(withError: lack) }
    var command: any ParsableCommand
    do {
      command = try parseAsRoot()
    } catch {
      guard let unknown = UnknownCommand(in: CommandLine.arguments.dropFirst(), below: Gradus.self) else {
        exit(withError: error)
      }
      exit(withError: ExitCode(App.refuse(unknown.word, behind: unknown.path, known: unknown.known)))
    }
    do {
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  func run() throws {
    try shared.perform(.home)
  }
}
