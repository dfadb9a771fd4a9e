import ArgumentParser

/// How a printed text is laid out.
struct LayoutOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The width of the text in columns (20 to 300).", valueName: "columns"))
  var width: Int?

  static let widths = 20...300

  func validate() throws {
    if let width, !Self.widths.contains(width) {
      throw ValidationError("--width takes a number of columns from 20 to 300, not \(width).")
    }
  }
}
