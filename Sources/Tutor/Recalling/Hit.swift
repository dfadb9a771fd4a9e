/// A place that words were found at.
struct Hit: Sendable, Equatable {
  enum Kind: Sendable { case section, text, experiment, question, note }

  let kind: Kind
  /// What opens it: `12#ramp`, `12/rate-rule`.
  let place: String
  /// The section's title, or the question.
  let title: String
  /// The words around the first one found; nil where the title has them all.
  let excerpt: Excerpt?
}

/// A piece of a text, with what was looked for apart from the rest.
struct Excerpt: Sendable, Equatable {
  struct Piece: Sendable, Equatable {
    let text: String
    let isFound: Bool
  }

  let pieces: [Piece]

  var text: String { pieces.map(\.text).joined() }
}
