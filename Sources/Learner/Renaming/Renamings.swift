/// Another name for the same thing: for a lesson, `pack:lesson`; for what is in it, `pack:lesson/id`.
public struct Renaming: Sendable, Hashable {
  public var from: String
  public var to: String

  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// Which names mean the same thing: derived from the renamings and from nothing else, in whatever order they come.
///
/// Names that renamings join, directly or through others, are one thing for ever: nothing is earned again under another
/// of them, also where an author goes back to the first. It is kept under the name that it was given last.
struct Renamings: Sendable, Equatable {
  /// Each with its last moment.
  private(set) var moments: [Renaming: Moment] = [:]
  /// The lessons and the things in them that are kept under another name.
  private var lessons: [String: String] = [:]
  private var items: [String: String] = [:]

  init() {}

  init(_ moments: [Renaming: Moment]) {
    self.moments = moments
    reckon()
  }

  /// Takes in a renaming; true if it gave anything another name.
  mutating func add(_ renaming: Renaming, at moment: Moment) -> Bool {
    if let known = moments[renaming], moment <= known { return false }
    moments[renaming] = moment
    let before = (lessons, items)
    reckon()
    return before != (lessons, items)
  }
}

extension Renamings {
  var isEmpty: Bool { lessons.isEmpty && items.isEmpty }

  /// The name under which something is kept.
  func name(_ name: String) -> String {
    if isEmpty { return name }
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return lessons[name] ?? name }
    let moved = lessons[String(name[..<slash])].map { $0 + name[slash...] } ?? name
    return items[moved] ?? moved
  }

  /// The id under which a section is kept.
  func section(_ section: String, of lesson: String) -> String {
    if isEmpty { return section }
    return String(name("\(lesson)/\(section)").dropFirst(self.name(lesson).count + 1))
  }

  private mutating func reckon() {
    (lessons, items) = ([:], [:])
    // What counts for nothing does not begin to count under another name.
    let moments = moments.filter { Subject.isLocal($0.key.from) == Subject.isLocal($0.key.to) }
    lessons = Self.names(moments.filter { !$0.key.from.contains("/") && !$0.key.to.contains("/") })
    // What is in a lesson follows the lesson first. Nothing goes from one lesson into another by itself.
    var inside: [Renaming: Moment] = [:]
    for (renaming, moment) in moments where renaming.from.contains("/") && renaming.to.contains("/") {
      let moved = Renaming(from: name(renaming.from), to: name(renaming.to))
      guard Subject.lesson(of: moved.from) == Subject.lesson(of: moved.to) else { continue }
      inside[moved] = max(inside[moved] ?? moment, moment)
    }
    items = Self.names(inside)
  }

  /// The last name of everything that has two.
  private static func names(_ renamings: [Renaming: Moment]) -> [String: String] {
    var neighbours: [String: [String]] = [:]
    var given: [String: Moment] = [:]
    for (renaming, moment) in renamings {
      neighbours[renaming.from, default: []].append(renaming.to)
      neighbours[renaming.to, default: []].append(renaming.from)
      given[renaming.to] = max(given[renaming.to] ?? moment, moment)
    }
    var names: [String: String] = [:], seen: Set<String> = []
    for start in neighbours.keys where seen.insert(start).inserted {
      var joined = [start], next = 0
      while next < joined.count {
        joined += neighbours[joined[next]]!.filter { seen.insert($0).inserted }
        next += 1
      }
      // Each has at least one name that was given.
      let last = joined.filter { given[$0] != nil }.max { (given[$0]!, $0) < (given[$1]!, $1) }!
      for name in joined where name != last { names[name] = last }
    }
    return names
  }
}
