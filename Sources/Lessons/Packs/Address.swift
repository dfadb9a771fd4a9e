/// What a learner types to name a lesson or a thing in it: `batch-size`, `12`, `batch-size/noise`,
/// `batch-size#less-noise`, `pack:batch-size/noise`, `drafts/x.md/noise`.
public struct Address: Sendable, Equatable {
  /// The pack's id; nil for the pack last open.
  public var pack: String?
  /// The lesson's id, its number in the course, or a path that ends in `.md`.
  public var lesson: String
  /// A question or an experiment in it.
  public var item: String?
  /// A section of it.
  public var section: String?

  /// An address.
  public init(pack: String? = nil, lesson: String, item: String? = nil, section: String? = nil) {
    self.pack = pack
    self.lesson = lesson
    self.item = item
    self.section = section
  }
}

extension Address {
  /// Reads an address; nil if it is none.
  ///
  /// What ends in `.md`, or in `.md` and an item or a section, is a path and stays as it is; ids may be typed with
  /// capitals.
  public static func parse(_ text: String) -> Address? {
    let typed = text.trimmed
    guard typed.utf8.count <= 4096 else { return nil }
    if typed.hasSuffix(".md") { return typed == ".md" ? nil : Address(lesson: typed) }
    for mark in ["/", "#"] {
      guard let split = typed.lastIndex(of: Character(mark)), typed[..<split].hasSuffix(".md") else { continue }
      let name = typed[typed.index(after: split)...].lowercased()
      guard Identifier.isValid(name) else { return nil }
      return address(lesson: String(typed[..<split]), mark: mark, name: name)
    }
    return parseName(typed.lowercased())
  }

  private static func parseName(_ typed: String) -> Address? {
    let parts = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let pack = parts.count == 2 ? parts[0] : nil
    if let pack, !Identifier.isValid(pack) { return nil }
    guard let rest = parts.last else { return nil }
    let split = rest.firstIndex { $0 == "/" || $0 == "#" } ?? rest.endIndex
    let lesson = String(rest[..<split])
    let isNumber = !lesson.isEmpty && lesson.utf8.count <= 4 && lesson.utf8.allSatisfy { (48...57).contains($0) }
    guard isNumber || Identifier.isValid(lesson) else { return nil }
    guard split < rest.endIndex else { return Address(pack: pack, lesson: lesson) }
    let name = String(rest[rest.index(after: split)...])
    guard Identifier.isValid(name) else { return nil }
    var address = address(lesson: lesson, mark: String(rest[split]), name: name)
    address.pack = pack
    return address
  }

  private static func address(lesson: String, mark: String, name: String) -> Address {
    mark == "/" ? Address(lesson: lesson, item: name) : Address(lesson: lesson, section: name)
  }

  /// Whether the lesson is named by a path.
  public var isPath: Bool { lesson.hasSuffix(".md") }
}

extension Address: CustomStringConvertible {
  /// The address as one types it.
  public var description: String {
    (pack.map { $0 + ":" } ?? "") + lesson + (item.map { "/" + $0 } ?? "") + (section.map { "#" + $0 } ?? "")
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
