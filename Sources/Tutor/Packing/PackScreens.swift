import Lessons
import Packs
import Terminal
import Text

/// What the commands on installed packs say.
enum PackScreens {
  /// What will be installed, before it is asked for.
  ///
  /// - Parameter findings: what the checker says of it; nil where it was not looked at to its end.
  static func offer(_ staged: StagedPack, findings: [Finding]?) -> [Element] {
    let pack = staged.pack
    var pairs: [(String, [Span])] = [
      ("Pack", [Span(visible(pack.title), .strong), Span(" \(visible(pack.version)), as \(pack.id)")])
    ]
    if !pack.summary.isEmpty { pairs.append(("About", [Span(visible(pack.summary))])) }
    pairs.append(("By", [Span(pack.authors.isEmpty ? "nobody named" : visible(pack.authors.joined(separator: ", ")))]))
    pairs.append(("Licence", [Span(pack.license.isEmpty ? "none named" : visible(pack.license))]))
    pairs.append(("Lessons", [Span(lessons(pack))]))
    pairs.append(("Size", [Span("\(Amount.files(staged.files)), \(Amount.bytes(staged.bytes))")]))
    pairs.append(("From", [Span(place(staged.source.address, staged.source.tag))]))
    if let commit = staged.commit { pairs.append(("Commit", [Span(commit)])) }
    pairs.append(("Hash", [Span(String(staged.hash.prefix(16)), .dim)]))
    var elements: [Element] = [
      .keyValues(pairs), .blank,
      .paragraph([Span("A pack is data only: text, questions and numbers. Nothing in it is run as a program.")]),
    ]
    elements += condition(findings)
    return elements
  }

  /// Whether all of it works, as far as that was looked at.
  static func condition(_ findings: [Finding]?) -> [Element] {
    guard let findings else {
      return [.paragraph([Span("It is large, so not all of it was looked at for mistakes.", .warning)])]
    }
    let errors = findings.count { $0.severity == .error }
    guard errors > 0 else { return [] }
    let subject = errors == 1 ? "1 thing in it is" : "\(errors) things in it are"
    return [.paragraph([Span("\(subject) broken, and will be shown as broken or left out.", .warning)])]
  }

  /// `3 lessons, and 2 planned`.
  static func lessons(_ pack: Pack) -> String {
    let written = pack.entries.count { if case .written = $0 { true } else { false } }
    let planned = pack.entries.count - written
    return "\(written) \(written == 1 ? "lesson" : "lessons")" + (planned > 0 ? ", and \(planned) planned" : "")
  }

  static func place(_ source: String, _ tag: String?) -> String {
    visible(source) + (tag.map { " at \(visible($0))" } ?? "")
  }

  /// Every pack, and how to get another one where none is installed.
  static func list(_ packs: [ListedPack]) -> [Element] {
    let rows = packs.map { pack -> [[Span]] in
      [
        [Span(pack.id, .key)], [Span(visible(pack.title ?? "its files are gone"), pack.title == nil ? .bad : .plain)],
        [Span(visible(pack.version))],
        [Span(place(of: pack), .dim)]
          + (pack.isUsed || pack.title == nil ? [] : [Span(", not used: another pack has this id", .warning)]),
      ]
    }
    let table: Element = .table(
      header: ["Id", "Title", "Version", "From"].map { [Span($0, .dim)] }, rows: rows,
      alignments: [.left, .left, .left, .left])
    guard !packs.contains(where: { $0.installed != nil }) else { return [table] }
    return (packs.isEmpty ? [] : [table, .blank]) + [
      .paragraph([
        Span("No pack is installed. "), Span("gradus pack install SOURCE", .code),
        Span(" brings one: a folder, an archive or a git address."),
      ])
    ]
  }

  private static func place(of pack: ListedPack) -> String {
    if let version = pack.installed?.current { return place(version.source, version.tag) }
    return switch pack.origin {
    case .shipped: "comes with gradus"
    case .shared: "\(visible(pack.folder)), which GRADUS_PACKS names"
    case .named, .installed: visible(pack.folder)
    }
  }

  /// What is wrong in the pack's own files, a line each.
  static func findings(_ findings: [Finding]) -> String {
    let told = findings.prefix(20).map { visible($0.text) }
    let more = findings.count - told.count
    return (told + (more > 0 ? ["… and \(more) more."] : [])).joined(separator: "\n")
  }
}

/// Sizes in words.
enum Amount {
  static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

  static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1024: "\(count) bytes"
    case ..<(10 << 20): "\((count + 512) / 1024) KB"
    default: "\((count + (1 << 19)) >> 20) MB"
    }
  }
}
