/// A JSON value as it stands in a file: members in their order, whole numbers apart from others.
///
/// ```swift
/// let value = try JSON(parsing: Array(#"{"xp":82,"today":true}"#.utf8))
/// value["xp"]?.integer  // 82
/// ```
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  public struct Member: Sendable, Equatable {
    public var name: String
    public var value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value of an object's first member of this name.
  public subscript(name: String) -> JSON? {
    members?.first { $0.name == name }?.value
  }
}

extension JSON {
  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var elements: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  public var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}

/// Text that is not JSON, or more deeply nested than anybody writes it.
public struct JSONError: Error, Sendable, Equatable {
  public let message: String
  /// Bytes before the place.
  public let offset: Int
}

/// JSON has no word for infinity and for "not a number".
public struct NotFinite: Error, Sendable, Equatable {
  public init() {}
}

extension JSON {
  /// Reads one value with nothing but spaces around it.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes[...])
    self = try reader.value()
    try reader.end()
  }

  /// One line without spaces; numbers in the shortest digits that read back the same.
  public func encoded() throws(NotFinite) -> [UInt8] {
    var writer = JSONWriter()
    try writer.value(self)
    return writer.bytes
  }
}
