/// The keys of a line and where their values stand: each is read when it is asked for, and what nobody asked for is left.
struct Members {
  private let line: ArraySlice<UInt8>
  private var entries: [Entry] = []
  /// Keys are asked for in the order in which they were written, nearly always: the next one is looked at first.
  private var next = 0

  private struct Entry {
    let name: String
    let value: Range<Int>
    var isTaken = false
  }

  init(_ line: ArraySlice<UInt8>) throws(JSONError) {
    self.line = line
    entries.reserveCapacity(24)
    var reader = JSONReader(line)
    var isFirst = true
    while let name = try reader.nextName(&isFirst) { entries.append(Entry(name: name, value: try reader.skip())) }
    try reader.end()
  }

  /// What nobody took.
  var rest: [Event.Other] {
    entries.filter { !$0.isTaken }.map { .init(name: $0.name, raw: String(decoding: line[$0.value], as: UTF8.self)) }
  }

  mutating func text(_ name: String) -> String? {
    take(name) { reader throws(JSONError) in try reader.string() }
  }

  mutating func int(_ name: String) -> Int? {
    take(name) { reader throws(JSONError) in Int(try reader.numberText()) }
  }

  mutating func seed(_ name: String) -> UInt64? {
    take(name) { reader throws(JSONError) in UInt64(try reader.numberText()) }
  }

  mutating func number(_ name: String) -> Double? {
    take(name) { reader throws(JSONError) in
      let number = Double(try reader.numberText())
      return number?.isFinite == true ? number : nil
    }
  }

  mutating func json(_ name: String) -> JSON? {
    take(name) { reader throws(JSONError) in try reader.value() }
  }

  mutating func bool(_ name: String) -> Bool? {
    take(name) { reader throws(JSONError) in try reader.value().bool }
  }

  mutating func texts(_ name: String) -> [String]? {
    take(name) { reader throws(JSONError) in
      let elements = try reader.value().elements
      let texts = elements?.compactMap(\.string)
      return texts?.count == elements?.count ? texts : nil
    }
  }

  mutating func ints(_ name: String) -> [Int]? {
    take(name) { reader throws(JSONError) in
      let elements = try reader.value().elements
      let numbers = elements?.compactMap(\.integer)
      return numbers?.count == elements?.count ? numbers : nil
    }
  }

  /// Seeds may be larger than any Int.
  mutating func seeds(_ name: String) -> [UInt64?]? {
    take(name) { [line] reader throws(JSONError) in
      var seeds: [UInt64?] = []
      var isFirst = true
      while try reader.nextElement(&isFirst) {
        let value = try reader.skip()
        seeds.append(UInt64(String(decoding: line[value], as: UTF8.self)))
      }
      return seeds
    }
  }

  mutating func measured(_ name: String) -> [Measured]? {
    take(name) { reader throws(JSONError) in
      try reader.value().members.map { $0.map { Measured($0.name, $0.value.number) } }
    }
  }

  /// True where the key says so; a key that says anything else stays.
  mutating func flag(_ name: String) -> Bool {
    take(name) { reader throws(JSONError) in try reader.value() == .bool(true) ? true : nil } ?? false
  }

  mutating func drop(_ name: String) {
    if let at = find(name) { entries[at].isTaken = true }
  }

  private mutating func take<Found>(_ name: String, _ read: (inout JSONReader) throws(JSONError) -> Found?) -> Found? {
    guard let at = find(name) else { return nil }
    var reader = JSONReader(line[entries[at].value])
    guard let value = try? read(&reader) else { return nil }
    entries[at].isTaken = true
    next = at + 1
    return value
  }

  private func find(_ name: String) -> Int? {
    if next < entries.count, entries[next].name == name, !entries[next].isTaken { return next }
    return entries.firstIndex { $0.name == name && !$0.isTaken }
  }
}
