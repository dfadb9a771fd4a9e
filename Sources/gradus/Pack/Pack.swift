import ArgumentParser

struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Content packs: write them, check them, ship them, install them.",
    subcommands: [
      New.self, Preview.self, Check.self, Install.self, List.self, Update.self, Rollback.self, Remove.self, Verify.self,
      Export.self,
    ])
}
