/// A value or a key of a YAML text; what a list or a mapping holds stands behind it.
struct YAMLItem: Equatable {
  /// What stands here.
  enum Kind: Equatable {
    /// A value or a key; every one is text until we read it.
    case scalar(String, isPlain: Bool)
    case list
    case mapping
  }

  var kind: Kind
  /// From 1, in the YAML's own text.
  var line: Int
  /// From 1, in Unicode scalars.
  var column: Int
  /// The index behind all that stands in it.
  var end: Int
  /// Whether it is a key that was told and is left out.
  var isRefused = false
}

/// YAML that is refused, and where.
struct YAMLRefused: Error, Equatable {
  var line: Int
  var column: Int
  var message: String
  var advice: String?
}
