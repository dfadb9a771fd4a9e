import Learner
import Packs

/// Installed packs as JSON.
enum PackDocuments {
  static func list(_ installed: LockFile, titles: [String: String], in store: PackStore) -> JSON {
    .array(
      installed.packs.sorted { $0.key < $1.key }.map { id, pack in
        Documents.object(
          [("id", .string(id)), ("title", text(titles[id]))] + members(pack.current) + [
            ("folder", .string(store.folder(of: id, pack.current))),
            ("before", .array(pack.before.map { Documents.object(members($0)) })),
          ])
      })
  }

  private static func members(_ version: PackVersion) -> [(String, JSON)] {
    [
      ("version", .string(version.version)), ("hash", .string(version.hash)), ("source", .string(version.source)),
      ("tag", text(version.tag)), ("commit", text(version.commit)),
    ]
  }

  private static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
