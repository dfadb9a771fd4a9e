import ArgumentParser

/// Which command the words of a command line name: `gradus --plain pack check folder`.
///
/// Options that any command may have stand before its name or behind it.
struct CommandLookup {
  /// The command named last.
  private(set) var command: any ParsableCommand.Type
  /// The words that lead to it.
  private(set) var path = ["gradus"]
  /// What it is given: the options that stood before its name first.
  private(set) var arguments: [String] = []
  /// A word that stands where a command is wanted and names none.
  private(set) var unknown: String?

  init(_ words: some Sequence<String>, below root: any ParsableCommand.Type) {
    command = root
    var isValue = false
    for word in words {
      if unknown != nil || isValue || word.hasPrefix("-") || isLeaf {
        isValue = !isValue && SharedOptions.withValues.contains(word)
        arguments.append(word)
      } else if let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word }) {
        command = next
        path.append(word)
      } else {
        unknown = word
        arguments.append(word)
      }
    }
    if unknown == "help" { unknown = nil }
  }

  /// Whether no other command stands below it.
  private var isLeaf: Bool { command.configuration.subcommands.isEmpty }

  /// The names of the commands below it.
  var known: [String] { command.configuration.subcommands.compactMap { $0.configuration.commandName } }

  /// The command as its arguments make it, read without a look at what all the others can be given; nil where they make
  /// none, or where one would go on to another command.
  func parsed() -> (any ParsableCommand)? {
    guard isLeaf, let parsed = try? command.parseAsRoot(arguments), type(of: parsed) == command else { return nil }
    return parsed
  }
}
