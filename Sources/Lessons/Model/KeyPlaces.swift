/// Where the values of a YAML mapping's keys stand.
public struct KeyPlaces: Sendable, Equatable {
  private struct Entry: Equatable {
    var key: String
    var item: Int?
    var line: Int
    var column: Int
  }

  private var file = ""
  private var entries: [Entry] = []

  /// No places: of what was made and not read.
  public init() {}
}

extension KeyPlaces {
  /// Where the value of a key stands, or an item of the list that is its value.
  public subscript(key: String, item: Int? = nil) -> Place? {
    entries.first { $0.key == key && $0.item == item }.map { Place(file: file, line: $0.line, column: $0.column) }
  }

  /// Notes a place.
  mutating func add(_ place: Place, of key: String, item: Int? = nil) {
    file = place.file
    entries.append(Entry(key: key, item: item, line: place.line, column: place.column))
  }
}
