import Files
import Lessons
import Packs
import Terminal
import Text

extension App {
  /// Performs a command on installed packs.
  func perform(_ task: PackingTask) -> Int32 {
    do {
      switch task {
      case .install(let source, let tag, let isSure): return try install(source, tag: tag, isSure: isSure)
      case .list(let json): return say(try listPacks(json: json))
      case .update(let id, let isDry, let isSure): return try update(id, isDry: isDry, isSure: isSure)
      case .rollback(let id, let version): return say(try rollback(id, to: version))
      case .remove(let id, let isSure): return try remove(id, isSure: isSure)
      case .verify(let id): return say(try verify(id))
      case .export(let path, let file): return say(try export(path, to: file))
      }
    } catch let error as PackRefusal {
      return tell(error)
    } catch let error as LockFileFault {
      complain(error.sentence)
      return 1
    } catch {
      return say(.of(error))
    }
  }

  var packStore: PackStore { PackStore(record: surroundings.recordFolder) }

  var unpacker: Unpacker? { Unpacker.beside(surroundings.programFolder) }

  /// The ids that no installed pack may have: those of gradus itself.
  var reservedIDs: Set<String> {
    Set(["local", Manual.id] + Library.shippedIDs(surroundings.contentPlace(named: nil)))
  }

  /// Says why not, with what is wrong in the pack's files.
  func tell(_ refusal: PackRefusal) -> Int32 {
    if refusal.kind == .interrupted { return 130 }
    complain(refusal.sentence)
    if !refusal.findings.isEmpty { mutter(PackScreens.findings(refusal.findings) + "\n") }
    return refusal.kind == .usage ? 64 : 1
  }
}

// MARK: - What is installed

extension App {
  private func listPacks(json: Bool) throws -> Answer {
    let library = try? Library.find(surroundings.contentPlace(named: options.content))
    let packs = ListedPack.all(in: library, try packStore.installed(), packStore)
    return json ? .text(Documents.text(PackDocuments.list(packs))) : .screen(PackScreens.list(packs))
  }

  private func verify(_ id: String?) throws -> Answer {
    let installed = try packStore.installed()
    let ids = try PackStore.ids(id, in: installed)
    guard !ids.isEmpty else { return .screen([.paragraph([Span("No pack is installed.")])]) }
    var elements: [Element] = [], isWell = true
    for id in ids {
      guard let pack = installed.packs[id] else { continue }
      if packStore.isWhole(id, pack.current) {
        elements.append(
          .paragraph([
            Span("✓ ", .good, spoken: ""), Span("\(id) \(visible(pack.current.version)) is as it was installed."),
          ]))
      } else {
        isWell = false
        elements.append(
          .paragraph([
            Span("✗ ", .bad, spoken: "Changed: "),
            Span("\(id) \(visible(pack.current.version)) is not as it was installed. To have it anew: "),
            Span("gradus pack update \(id)", .code),
          ]))
      }
    }
    var answer = Answer.screen(elements)
    answer.status = isWell ? 0 : 1
    return answer
  }

  private func rollback(_ id: String, to version: String?) throws -> Answer {
    let (from, to) = try packStore.rollback(id, to: version)
    // Authors forget to count up.
    let isSame = from.version == to.version
    func name(_ version: PackVersion) -> String {
      "version \(visible(version.version))" + (isSame ? " (\(version.hash.prefix(8)))" : "")
    }
    if let pack = try? Pack(folder: packStore.folder(of: id, to)) { keep(changesOf: pack) }
    return .screen([
      .paragraph([
        Span("✓ ", .good, spoken: ""),
        Span("\(id) is \(name(to)) again. What was, \(name(from)), is kept: "),
        Span("gradus pack rollback \(id)", .code), Span(" goes back to it."),
      ])
    ])
  }

  private func remove(_ id: String, isSure: Bool) throws -> Int32 {
    let pack = try PackStore.pack(id, in: try packStore.installed())
    let console = console()
    defer { console.close() }
    guard isSure || console.isInteractive else {
      throw PackRefusal("remove asks first. Without a terminal to ask you, --yes says that you mean it.", kind: .usage)
    }
    if !isSure {
      write(
        [
          .paragraph([
            Span(
              "This takes away \(id) \(visible(pack.current.version)). Your progress in it is kept, and nothing of it is asked."
            )
          ])
        ], on: console)
      guard try agrees(to: "remove", on: console) else {
        write([.paragraph([Span("Nothing was removed.")])], on: console)
        return status(0, of: console)
      }
    }
    try packStore.remove(id)
    keep { PackChanges(ofRemoved: id, since: $0).happenings }
    write(
      [
        .paragraph([
          Span("✓ ", .good, spoken: ""),
          Span(
            "Removed \(id). Your progress in it is kept; from \(PackScreens.place(pack.current.source, pack.current.tag)) it can be installed again."
          ),
        ])
      ], on: console)
    return status(0, of: console)
  }

  private func export(_ path: String, to file: String?) throws -> Answer {
    let folder = absolute(path), export = try PackExport(folder: folder)
    let file = file.map(absolute) ?? Path.join(Path.folder(of: folder), export.name)
    guard !file.hasPrefix(folder + "/") else {
      throw PackRefusal(
        "The archive would lie in the pack's own folder, and in the next archive. Name another place.", kind: .usage)
    }
    let isNew = try export.write(to: file)
    return .screen([
      .paragraph([
        Span(
          isNew
            ? "“\(visible(file))” has \(Amount.files(export.files)) of \(export.pack.id) \(visible(export.pack.version)) in it, \(Amount.bytes(export.bytes.count))."
            : "“\(visible(file))” is there already, with the same bytes.")
      ])
    ])
  }

  /// A path without `.` and `..` and without a slash at its end.
  func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : surroundings.currentFolder + "/" + path).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
