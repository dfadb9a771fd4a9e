import ArgumentParser
import Tutor

struct Profile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "The learner's own data.", subcommands: [Path.self])

  @ParentCommand var gradus: Gradus

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the folder that holds it.")

    @ParentCommand var profile: Profile
    @OptionGroup var shared: SharedOptions

    func run() throws {
      try shared.perform(.profilePath, before: profile.gradus.shared)
    }
  }
}
