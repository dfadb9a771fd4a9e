import Authoring
import Learner
import Lessons
import Packs
import Terminal
import Text

extension App {
  func install(_ text: String, tag: String?, isSure: Bool) throws -> Int32 {
    let source = try PackSource.parse(text, tag: tag, in: surroundings.currentFolder)
    let console = console()
    defer { console.close() }
    guard isSure || console.isInteractive else {
      throw PackRefusal(
        "install shows a pack and asks before it installs it. Without a terminal to ask you, --yes says that you mean it.",
        kind: .usage)
    }
    tellFetching(source, on: console)
    let staged = try packStore.stage(source, by: unpacker, reserved: reservedIDs)
    if staged.isInstalled, staged.otherSource == nil, let installed = staged.installed?.current {
      let name = "\(staged.pack.id) \(visible(staged.pack.version))"
      let isWhole = packStore.isWhole(staged.pack.id, installed), isTag = installed.tag != tag
      // The files are those that are here already: there is nothing to ask.
      if !isWhole || isTag { try packStore.install(staged) }
      let sentence =
        isWhole
        ? "\(name) is installed already\(isTag ? ", and \(tag.map { "keeps to \(visible($0))" } ?? "follows the repository") from now on" : "")."
        : "\(name) is whole again."
      write([.paragraph([Span(sentence)])], on: console)
      return status(0, of: console)
    }
    write(PackScreens.offer(staged, findings: try formFindings(of: staged, on: console)), on: console)
    if let installed = staged.installed { write(changes(from: installed.current, to: staged), on: console) }
    if let other = staged.otherSource {
      // Who asks for one pack must not get another one's place by its id.
      let sentence = "\(staged.pack.id) is installed from \(visible(other)), which is another source."
      guard console.isInteractive else {
        throw PackRefusal(
          "\(sentence) Without a terminal to ask you, it is not replaced: gradus pack remove \(staged.pack.id) comes first.",
          kind: .usage)
      }
      write([.paragraph([Span(sentence, .warning)])], on: console)
    }
    if !isSure || staged.otherSource != nil {
      guard try agrees(to: staged.installed == nil ? "install" : "replace", on: console) else {
        write([.paragraph([Span("Nothing was installed.")])], on: console)
        return status(0, of: console)
      }
    }
    let kept = try packStore.install(staged)
    keep(changesOf: kept)
    let first = staged.pack.entries.lazy.compactMap { if case .written(let id, _) = $0 { id } else { nil } }.first
    write(
      [
        .paragraph([
          Span("✓ ", .good, spoken: ""), Span("Installed \(staged.pack.id) \(visible(staged.pack.version))."),
        ])
      ] + (first.map { [.line([Span("gradus study \(staged.pack.id):\($0)", .code)])] } ?? []) + shadow(of: kept),
      on: console)
    return status(0, of: console)
  }

  /// Says that another pack of the same id is studied in the place of the one that was installed.
  private func shadow(of pack: Pack) -> [Element] {
    let library = try? Library.find(surroundings.contentPlace(named: options.content))
    guard let used = library?.packs.first(where: { $0.id == pack.id }), used.folder != pack.folder else { return [] }
    return [
      .paragraph([
        Span("It is not used while another pack called \(pack.id) comes before it: \(visible(used.folder))", .warning)
      ])
    ]
  }

  /// How long the checker may look at a pack before it is offered, in looks of ten milliseconds.
  private static let mostLooks = 200

  /// What the checker says of a pack without running anything of it; nil where that takes long, as for thousands of
  /// lessons.
  private func formFindings(of staged: StagedPack, on console: Console) throws -> [Finding]? {
    let folder = staged.pack.folder
    let work = BackgroundWork { Checker(pack: folder).findings }
    for _ in 0..<App.mostLooks {
      if let findings = try work.finished?.get() { return findings }
      switch console.next(.busy, timeout: 10) {
      case .interrupt, .terminated: throw PackRefusal("", kind: .interrupted)
      default: break
      }
    }
    return nil
  }

  /// Says what takes its time, to who waits for it.
  func tellFetching(_ source: PackSource, on console: Console) {
    guard source.kind == .repository, console.isInteractive else { return }
    write([.paragraph([Span("Fetching; Ctrl+C stops it: \(visible(source.address))", .dim)])], on: console)
  }

  /// Whether the user types yes.
  func agrees(to word: String, on console: Console) throws -> Bool {
    while true {
      switch console.next(.line(prompt: "\(word)? yes or no › ", remembers: false)) {
      case .line(let line):
        let typed = line.split(separator: " ").joined().lowercased()
        if typed.isEmpty { continue }
        return ["y", "yes", word].contains(typed)
      case .interrupt: throw PackRefusal("", kind: .interrupted)
      case .endOfInput, .terminated: return false
      default: continue
      }
    }
  }

  /// What changes with a version, and what that means for what the learner has done.
  func changes(from current: PackVersion, to staged: StagedPack) -> [Element] {
    guard let old = try? Pack(folder: packStore.folder(of: staged.pack.id, current)) else { return [] }
    let comparison = PackComparison(from: old, to: staged.pack)
    return [.blank] + ChangeScreen.elements(comparison, from: current.version, to: staged.pack.version)
  }

  /// Has the record follow what a pack's lessons are called now, and what has left it.
  func keep(changesOf pack: Pack) { keep { PackChanges(of: pack, since: $0).happenings } }

  /// Saves what has become of things that the record knows; a learner without a record does not get one by this.
  func keep(_ changes: (Profile) -> [Happening]) {
    guard !changes(look().profile).isEmpty else { return }
    let record = open()
    for warning in record.warnings { complain(warning) }
    for happening in changes(record.profile) {
      // A record that another session holds follows at the next start.
      guard case .success = record.append(happening) else { break }
    }
    writeSnapshot(of: record)
  }
}
