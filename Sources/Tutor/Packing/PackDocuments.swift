import Learner
import Packs

/// Packs as JSON.
enum PackDocuments {
  static func list(_ packs: [ListedPack]) -> JSON {
    .array(
      packs.map { pack in
        Documents.object(
          [("id", .string(pack.id)), ("title", text(pack.title)), ("version", .string(pack.version))]
            + members(pack.installed?.current) + [
              ("folder", .string(pack.folder)), ("origin", .string(word(pack.origin))), ("used", .bool(pack.isUsed)),
              (
                "before",
                .array(
                  (pack.installed?.before ?? []).map {
                    Documents.object([("version", .string($0.version))] + members($0))
                  })
              ),
            ])
      })
  }

  private static func word(_ origin: PackOrigin) -> String {
    switch origin {
    case .named: "named"
    case .shared: "shared"
    case .installed: "installed"
    case .shipped: "shipped"
    }
  }

  /// What is known of an installed version.
  private static func members(_ version: PackVersion?) -> [(String, JSON)] {
    [
      ("hash", text(version?.hash)), ("source", text(version?.source)), ("tag", text(version?.tag)),
      ("commit", text(version?.commit)),
    ]
  }

  private static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
