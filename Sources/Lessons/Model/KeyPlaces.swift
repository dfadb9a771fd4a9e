/// Where the values of a YAML mapping's keys stand.
public struct KeyPlaces: Sendable, Equatable {
  private struct Entry: Equatable {
    var key: String
    var item: Int?
    var line: Int
    var column: Int
  }

  private let file: String
  private var entries: [Entry] = []

  /// No places: of what was made and not read.
  public init() { file = "" }

  /// No places so far, with room for some.
  init(in file: String, capacity: Int) {
    self.file = file
    entries.reserveCapacity(capacity)
  }
}

extension KeyPlaces {
  /// Where the value of a key stands, or an item of the list that is its value.
  public subscript(key: String, item: Int? = nil) -> Place? {
    entries.first { $0.key == key && $0.item == item }.map { Place(file: file, line: $0.line, column: $0.column) }
  }

  /// Notes a place in the file.
  mutating func add(_ place: Place, of key: String, item: Int? = nil) {
    entries.append(Entry(key: key, item: item, line: place.line, column: place.column))
  }
}
