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
    let words = CommandLine.arguments.dropFirst()
    if let line = ShowLine(words) {
      let status = line.perform()
      if status != 0 { exit(withError: ExitCode(status)) }
      return
    }
    let lookup = CommandLookup(words, below: Gradus.self)
    var command: any ParsableCommand
    do {
      // Whatever is wrong, and every page of help, is said by the whole program.
      command = try lookup.parsed() ?? parseAsRoot()
    } catch {
      guard let unknown = lookup.unknown else { exit(withError: error) }
      exit(withError: ExitCode(App.refuse(unknown, behind: lookup.path, known: lookup.known)))
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
