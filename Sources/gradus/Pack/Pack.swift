import ArgumentParser

struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Packs of lessons: write, check and ship them.",
    subcommands: [Check.self])

  @ParentCommand var gradus: Gradus
}
