import ArgumentParser
import Synchronization
import Tutor

@main
struct Gradus: ParsableCommand {
  static var configuration: CommandConfiguration {
    var configuration = CommandConfiguration(
      commandName: "gradus",
      abstract: "Learn deep learning in the terminal, by lessons whose networks really train.",
      discussion: "Without a command: what comes next, and the prompt.",
      version: App.version,
      subcommands: [
        Study.self, Quiz.self, Review.self, Interview.self, Run.self, Sweep.self, Prove.self, Show.self, List.self,
        Manual.self,
        Search.self, Progress.self, History.self, Recap.self, Settings.self, Pack.self, Profile.self, CheckSetup.self,
      ])
    // Only a root without a name above it is asked for completion scripts.
    if isInHaste.load(ordering: .relaxed) { configuration._superCommandName = "" }
    return configuration
  }

  /// Whether nothing but a command is looked for. To look for a wish for a completion script too is two fifths of the
  /// parser's work, and few starts have one.
  private static let isInHaste = Atomic(false)

  @OptionGroup var shared: SharedOptions

  static func main() {
    // Before anything that is compiled for instructions that not every processor has.
    if let lack = Processor.lack { exit(withError: lack) }
    isInHaste.store(true, ordering: .relaxed)
    let found = try? parseAsRoot()
    isInHaste.store(false, ordering: .relaxed)
    // What is no command is looked at again, with all that there is to say of it.
    guard var command = found else { return main(nil) }
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
