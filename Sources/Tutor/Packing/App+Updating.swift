import Lessons
import Packs
import Terminal
import Text

extension App {
  func update(_ id: String?, isDry: Bool, isSure: Bool) throws -> Int32 {
    let installed = try packStore.installed()
    let ids = try PackStore.ids(id, in: installed)
    let console = console()
    defer { console.close() }
    if ids.isEmpty { write([.paragraph([Span("No pack is installed.")])], on: console) }
    var worst: Int32 = 0
    for id in ids {
      guard let pack = installed.packs[id] else { continue }
      do {
        try update(id, pack, isDry: isDry, isSure: isSure, on: console)
      } catch let error as PackRefusal where ids.count > 1 && error.kind != .interrupted {
        // The others can still be brought.
        worst = max(worst, tell(PackRefusal("\(id): \(error.sentence)", findings: error.findings)))
      }
    }
    return status(worst, of: console)
  }

  /// A tag stays what it was: who waits for a newer one is told how to get it.
  private func upToDate(_ id: String, _ version: PackVersion) -> [Element] {
    let sentence = "\(id) \(visible(version.version)) is up to date"
    guard let tag = version.tag else { return [.paragraph([Span(sentence + ".")])] }
    return [
      .paragraph([
        Span("\(sentence) with \(visible(tag)), to which it keeps. Another tag or branch is installed over it:")
      ]),
      .line([Span("gradus pack install \(visible(version.source)) --tag …", .code)]),
    ]
  }

  private func update(_ id: String, _ pack: InstalledPack, isDry: Bool, isSure: Bool, on console: Console) throws {
    let source = try PackSource.parse(pack.current.source, tag: pack.current.tag, in: "/")
    tellFetching(source, on: console)
    let staged = try packStore.stage(source, by: unpacker, reserved: reservedIDs)
    guard staged.pack.id == id else {
      throw PackRefusal("\(visible(pack.current.source)) holds another pack now: \(staged.pack.id).")
    }
    if staged.isInstalled {
      if packStore.isWhole(id, pack.current) {
        write(upToDate(id, pack.current), on: console)
      } else if isDry {
        write([.paragraph([Span("\(id) \(visible(pack.current.version)) would be made whole again.")])], on: console)
      } else {
        try packStore.install(staged)
        write([.paragraph([Span("\(id) \(visible(pack.current.version)) is whole again.")])], on: console)
      }
      return
    }
    guard isDry || isSure || console.isInteractive else {
      throw PackRefusal(
        "There is something new, and update asks before it brings it. Without a terminal to ask you, --yes says that you mean it; --dry-run shows what changes.",
        kind: .usage)
    }
    write([.paragraph([Span(id, .strong)])] + changes(from: pack.current, to: staged).dropFirst(), on: console)
    if isDry { return }
    if !isSure, try !agrees(to: "update", on: console) {
      write([.paragraph([Span("\(id) was left as it is.")])], on: console)
      return
    }
    keep(changesOf: try packStore.install(staged))
    write(
      [
        .paragraph([
          Span("✓ ", .good, spoken: ""), Span("\(id) is version \(visible(staged.pack.version)) now. "),
          Span("gradus pack rollback \(id)", .code), Span(" goes back."),
        ])
      ], on: console)
  }
}
