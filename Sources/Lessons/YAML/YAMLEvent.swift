/// What the YAML parser reports, in the order of the text.
struct YAMLEvent: Equatable {
  /// What begins, ends or stands here.
  enum Kind: Equatable {
    /// A value or a key; every one is text until we read it.
    case scalar(String, isPlain: Bool)
    case listStart
    case mappingStart
    /// The list or mapping begun last ends.
    case end
  }

  var kind: Kind
  /// From 1, in the YAML's own text.
  var line: Int
  /// From 1, in Unicode scalars.
  var column: Int
}

/// YAML that is refused, and where.
struct YAMLRefused: Error, Equatable {
  var line: Int
  var column: Int
  var message: String
  var advice: String?
}
