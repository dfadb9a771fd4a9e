import Foundation

/// What the command line says.
struct Options {
  /// Where the peers are installed, if they are.
  var python: URL?
  /// Where the table and the files for the peers are written.
  var out = URL(fileURLWithPath: ".build")
  /// The committed ratios.
  var baseline = URL(fileURLWithPath: #filePath).appending(path: "../../../ratios.json").standardized
  var checks = false
  var accepts = false
  /// Only what has this in its name.
  var part = ""

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--python":
        let path = rest.popFirst() ?? ""
        if FileManager.default.isExecutableFile(atPath: path) { python = URL(fileURLWithPath: path) }
      case "--out": out = URL(fileURLWithPath: rest.popFirst() ?? ".build")
      case "--baseline": baseline = URL(fileURLWithPath: rest.popFirst() ?? "")
      case "--check": checks = true
      case "--accept": accepts = true
      default: part = word
      }
    }
  }

  var work: URL { out.appending(path: "bench") }

  /// Where the programs of this package stand.
  var products: URL { URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent() }

  func isWanted(_ name: String) -> Bool { part.isEmpty || name.contains(part) }
}
