import Files
import Text

/// `gradus-unpack`, the small program that alone touches a stranger's archive or repository.
public struct Unpacker: Sendable {
  /// Where it lies.
  public let program: String

  /// The program at a path.
  public init(program: String) { self.program = program }

  /// The program beside another one, else in `../libexec/gradus/` of it.
  public static func beside(_ folder: String) -> Unpacker? {
    [folder, folder + "/../libexec/gradus"].map { $0 + "/gradus-unpack" }
      .first { if case .file? = SystemCalls.kind(of: $0) { true } else { false } }.map(Unpacker.init)
  }
}

extension Unpacker {
  /// Unpacks an archive into an empty folder.
  func unpack(archive: String, into folder: String) throws(PackRefusal) {
    _ = try run(["archive", archive, folder], about: archive)
  }

  /// Takes the files of a repository; gives the commit.
  func unpack(repository: PackSource, by store: String, into folder: String) throws(PackRefusal) -> String {
    let said = try run(
      ["git", repository.address, store, folder] + [repository.tag].compactMap(\.self), about: repository.address)
    return String(said.prefix { $0 != "\n" })
  }

  private func run(_ words: [String], about source: String) throws(PackRefusal) -> String {
    let ran: SystemCalls.Ran
    do throws(Reason) {
      ran = try SystemCalls.run([program, "\(SystemCalls.processID)"] + words)
    } catch {
      throw PackRefusal("The program \(quoted(program)) cannot be started: \(error.words).")
    }
    if ran.status == 0 { return String(decoding: ran.output, as: UTF8.self) }
    throw Self.refusal(ran, source)
  }

  /// What it says, as `word TAB detail`, or the signal that ended it, in a sentence.
  static func refusal(_ ran: SystemCalls.Ran, _ source: String) -> PackRefusal {
    let said = String(decoding: ran.errors, as: UTF8.self).split(separator: "\t", maxSplits: 1).map(String.init)
    let detail = said.count > 1 ? said[1] : ""
    if ran.status == SystemCalls.interrupted { return PackRefusal("", kind: .interrupted) }
    let word =
      switch ran.status {
      case 3: "time"
      case SystemCalls.tooLarge: "large"
      default: said.first ?? ""
      }
    return PackRefusal(sentence(word, detail, source), kind: word == "address" || word == "tag" ? .usage : .failure)
  }

  private static func sentence(_ word: String, _ detail: String, _ source: String) -> String {
    let name = quoted(detail)
    return switch word {
    case "file": "\(quoted(source)) cannot be opened: \(visible(detail))."
    case "archive":
      "\(quoted(source)) is no archive that gradus reads (.tar.gz, .tar or .zip), or it is damaged"
        + (detail.isEmpty ? "." : ": \(visible(detail)).")
    case "link": "\(name) is a link. A pack holds plain files and folders only."
    case "device": "\(name) is a device or a pipe. A pack holds plain files and folders only."
    case "submodule": "\(name) is another repository. A pack holds plain files and folders only."
    case "absolute": "\(name) is an absolute path: it would lead out of the pack."
    case "upward": "\(name) leads upward: it would lead out of the pack."
    case "name": "A file's name is no text in UTF-8: \(name)."
    case "long": "The path of a file is longer than 255 bytes: \(name)."
    case "deep": "More than 16 folders stand in one another: \(name)."
    case "many": "It holds more than 5,000 files or folders."
    case "large": "It is larger than 64 MB" + (detail.isEmpty ? "." : ": \(name).")
    case "sparse": "\(name) consists of holes. A pack holds plain files only."
    case "encrypted": "\(name) is encrypted."
    case "twice": "\(name) stands twice in it, or as a file and a folder."
    case "address": "\(name) is no address for a pack: it begins with https://, ssh:// or file://."
    case "tag": "\(name) is no name of a tag: letters, digits and . _ - + / are."
    case "no-git": "git is not on this computer. It is needed for a git address."
    case "git": "git could not read \(quoted(source)): \(visible(detail))."
    case "write": "What was unpacked cannot be written: \(visible(detail))."
    case "memory": "Unpacking it took more than 256 MB of memory."
    case "time": "Unpacking it took too long: more than a second of computing, or two minutes of waiting."
    // Nothing said and a signal: the limit of memory, as Swift and C libraries end where it is reached.
    default: "Unpacking it failed at a limit: it may take 256 MB of memory and a second of computing."
    }
  }
}
