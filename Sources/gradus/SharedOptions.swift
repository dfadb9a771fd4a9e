import ArgumentParser
import Tutor

/// What may stand before or after the name of any command.
struct SharedOptions: ParsableArguments {
  @Flag(help: "Text without colour, redraw or box drawing.")
  var plain = false

  @Flag(help: "Plain text for screen readers: pictures and formulas as sentences.")
  var accessible = false

  @Option(help: ArgumentHelp("Where the lessons lie.", valueName: "folder"))
  var content: String?

  @Option(
    help: ArgumentHelp("The seed of what is drawn by chance: runs, and the order of options.", valueName: "number"))
  var seed: UInt64?

  /// Those that are followed by a value.
  static let withValues = ["--content", "--seed"]

  var options: Options { Options(isPlain: plain, isAccessible: accessible, content: content, seed: seed) }

  /// Performs the command, and ends the process with its exit status.
  func perform(_ invocation: Invocation) throws {
    let status = App(options: options).perform(invocation)
    if status != 0 { throw ExitCode(status) }
  }
}
