import ArgumentParser

/// A word that stands where a command is wanted and names none.
struct UnknownCommand {
  /// The commands before it: `gradus pack`.
  let path: [String]
  let word: String
  /// The commands that may stand in its place.
  let known: [String]

  /// Nil where all words that should name a command do.
  init?(in arguments: some Sequence<String>, below root: any ParsableCommand.Type) {
    var command = root, path = ["gradus"], isValue = false
    for argument in arguments {
      if isValue || argument.hasPrefix("-") {
        isValue = !isValue && SharedOptions.withValues.contains(argument)
        continue
      }
      let known = command.configuration.subcommands
      if known.isEmpty || argument == "help" { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == argument }) else {
        self.path = path
        word = argument
        self.known = known.compactMap { $0.configuration.commandName }
        return
      }
      command = next
      path.append(argument)
    }
    return nil
  }
}
