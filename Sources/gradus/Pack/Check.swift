import ArgumentParser
import Tutor

extension Pack {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Report everything that is wrong with a pack or a lesson, each with its place.",
      discussion: "A good pack is silent. The exit status is 1 where there is an error.")

    @OptionGroup var shared: SharedOptions

    @Argument(
      help: "A pack's folder, a lesson's folder or its file; without one, the pack around the current folder.")
    var path: String?

    @Flag(help: "Look at the form alone, and run nothing.")
    var fast = false

    @Flag(help: "Print the findings as JSON.")
    var json = false

    @Flag(help: "Print them as annotations of a commit on GitHub.")
    var github = false

    @Option(
      help: ArgumentHelp(
        "The version before, to find ids that have gone: a folder, or a tag of the pack's own git repository.",
        valueName: "folder|tag"))
    var against: String?

    func validate() throws {
      if json, github { throw ValidationError("--json and --github do not go together.") }
    }

    func run() throws {
      let format: CheckWish.Format = json ? .json : github ? .github : .screen
      let wish = CheckWish(path: path, isFast: fast, format: format, against: against)
      try shared.perform(.pack(.check(wish)))
    }
  }
}
