import FoundationEssentials
import Glibc
import Learner
import Packs
import Terminal
import Text

/// What the process finds around it: variables, folders, its own place.
struct Surroundings {
  let environment: [String: String]
  let programFolder: String
  let currentFolder: String

  static func found() -> Surroundings {
    let files = FileManager.default
    // /proc is Linux's word for where the program really lies, also behind a link.
    let program = (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return Surroundings(
      environment: Console.environment(), programFolder: folder(of: program),
      currentFolder: files.currentDirectoryPath)
  }

  /// Where to look for lessons, with the folder that the user named on the command line, if any.
  func contentPlace(named folder: String?) -> ContentPlace {
    ContentPlace(
      named: folder ?? environment["GRADUS_CONTENT"].flatMap { $0.isEmpty ? nil : $0 },
      programFolder: programFolder, currentFolder: currentFolder,
      shared: (environment["GRADUS_PACKS"] ?? "").split(separator: ":").map(String.init),
      installed: PackStore(record: recordFolder))
  }

  /// The folder of the learner's record.
  var recordFolder: String { Record.defaultFolder(environment: environment) }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }
}

/// Writes a sentence to standard error; what a pack or a user put into it cannot steer the terminal.
func complain(_ sentence: String) { mutter(visible(sentence) + "\n") }

/// Writes text to standard error as it is.
func mutter(_ text: String) {
  let bytes = Array(text.utf8)
  var start = 0
  while start < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress! + start, bytes.count - start) }
    // Where nobody hears an error, nothing is left to be said.
    guard count > 0 else { return }
    start += count
  }
}
