import Files
import FoundationEssentials
import Learner
import Lessons
import Packs
import Terminal
import Text

extension App {
  /// What gradus finds on this machine: what somebody who helps asks first, to be pasted into a forum.
  ///
  /// The user's own folder is written as `~`, so that it does not give a name away.
  func setup() -> Answer {
    let place = surroundings.contentPlace(named: options.content)
    var warnings: [String] = [], lessons: (text: String, isThere: Bool)
    do {
      let library = try Library.find(place)
      warnings = library.warnings
      lessons = (
        library.packs.map { "\($0.title) \($0.version), in \(brief($0.folder))" }.joined(separator: "; "), true
      )
    } catch {
      lessons = (Sentence.of(error), false)
    }
    let medium = console().medium
    let size = "\(medium.width) × \(medium.height)", spoken = "\(medium.width) columns and \(medium.height) rows"
    let pairs: [(String, [Span])] = [
      ("gradus", [Span(App.version)]), ("System", [Span(system)]), ("Lessons", [Span(visible(lessons.text))]),
      ("Progress", [Span(progress)]), ("Packs", [Span(packs)]),
      ("Terminal", [Span(terminal)]), ("Text", [Span(encoding)]),
      ("Screen", [Span(size, spoken: spoken), Span(", \(medium.rendering), colour: \(medium.color)")]),
      (
        "Archives",
        [Span(unpacker == nil ? "gradus-unpack is missing: only folders can be installed" : "gradus-unpack is there")]
      ),
      (
        "Pictures",
        [
          Span(
            PictureProgram.beside(surroundings.programFolder) == nil
              ? "gradus-picture is missing: images are shown by their descriptions" : "gradus-picture is there")
        ]
      ),
      ("git", [Span(hasGit ? "is there" : "is missing: packs cannot come from git addresses")]),
    ]
    let said = warnings.map { Element.paragraph([Span(visible(brief($0)), .warning)]) }
    var answer = Answer.screen([.keyValues(pairs)] + (said.isEmpty ? [] : [.blank] + said))
    answer.status = lessons.isThere ? 0 : 1
    return answer
  }

  /// `Debian GNU/Linux 12 (bookworm), x86_64`
  private var system: String {
    let release = (try? readBytesIfThere("/etc/os-release")).flatMap(\.self) ?? []
    let name = String(decoding: release.prefix(1 << 14), as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("PRETTY_NAME=") }.map { $0.dropFirst(12).filter { $0 != "\"" } }
    #if arch(x86_64)
      let processor = "x86_64"
    #elseif arch(arm64)
      let processor = "arm64"
    #else
      let processor = "another processor"
    #endif
    return "\(visible(name ?? "unknown")), \(processor)"
  }

  private var progress: String {
    let folder = surroundings.recordFolder
    if case .nothingKept(let reason) = look().state { return visible(brief(reason)) }
    var place = folder
    while !Folder.exists(place), place.contains("/"), place != "/" { place = Path.folder(of: place) }
    let isWritable = FileManager.default.isWritableFile(atPath: place)
    let what = Folder.exists(folder) ? "can be written" : "will be made"
    return "\(visible(brief(folder))), \(isWritable ? what : "cannot be written")"
  }

  private var packs: String {
    do {
      let packs = try packStore.installed().packs.sorted { $0.key < $1.key }
      guard !packs.isEmpty else { return "none installed" }
      return packs.map { id, pack in
        "\(id) \(visible(pack.current.version))"
          + (packStore.isWhole(id, pack.current) ? "" : " (its files have changed)")
      }.joined(separator: ", ")
    } catch {
      return visible(brief(error.sentence))
    }
  }

  private var terminal: String {
    let names = ["TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "ACCESSIBLE"]
    let found = names.compactMap { name in surroundings.environment[name].map { "\(name)=\(visible($0))" } }
    return found.isEmpty ? "TERM is not set" : found.joined(separator: ", ")
  }

  /// What the surroundings say of letters: the first that is set decides.
  private var encoding: String {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].first { surroundings.environment[$0]?.isEmpty == false }
    guard let named, let value = surroundings.environment[named] else {
      return "no language is set, so UTF-8 is taken for granted"
    }
    let isUTF8 = value.lowercased().filter { $0 != "-" }.contains("utf8")
    return "\(named)=\(visible(value))" + (isUTF8 ? "" : ", which is not UTF-8")
  }

  private var hasGit: Bool {
    (surroundings.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/git")
    }
  }

  /// A text with the user's own folder as `~`.
  private func brief(_ text: String) -> String {
    guard let home = surroundings.environment["HOME"], home.utf8.count > 1 else { return text }
    return text.split(separator: home, omittingEmptySubsequences: false).joined(separator: "~")
  }
}
