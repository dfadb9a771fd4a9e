internal import Files

extension Record {
  /// The events of some kinds, with those that could not be saved, in canonical order as far as they alone tell it.
  ///
  /// Lines of other kinds are passed over without being read: few of ten years' events are notes.
  public func events(of kinds: Set<String>) -> [Event] {
    let names = kinds.map { Array("\($0)\"".utf8) }
    var picked: [Event] = []
    var journal = Journal()
    let take = { (line: ArraySlice<UInt8>) throws(LineError) in
      guard Self.mayBe(names, line) else { return }
      let event = try Event.decode(line)
      if kinds.contains(event.what.kind) { picked.append(event) }
    }
    try? readPieces(path("journal.jsonl"), from: 0) { piece in journal.take(piece, each: take) }
    journal.finish(each: take)
    return Event.inCanonicalOrder(picked + unsaved.filter { kinds.contains($0.what.kind) })
  }

  /// The lines of all events of a kind as they stand in the journal, in canonical order.
  public func lines(of kind: String) -> [String] {
    var events: [Event] = [], lines: [String: String] = [:]
    var journal = Journal(), reading = QuickReading()
    let take = { (line: ArraySlice<UInt8>) throws(LineError) in
      let event = try reading.decode(line)
      events.append(event)
      if event.what.kind == kind { lines[event.id] = String(decoding: line, as: UTF8.self) }
    }
    try? readPieces(path("journal.jsonl"), from: 0) { piece in journal.take(piece, each: take) }
    journal.finish(each: take)
    for event in unsaved where event.what.kind == kind {
      lines[event.id] = (try? event.encode()).map { String(decoding: $0, as: UTF8.self) }
    }
    return Event.inCanonicalOrder(events + unsaved).compactMap { lines[$0.id] }
  }

  /// False where the kind stands in its usual place and is another.
  private static func mayBe(_ names: [[UInt8]], _ line: ArraySlice<UInt8>) -> Bool {
    let head = line.prefix(160), key = Array("\"kind\":\"".utf8)
    var at = head.startIndex
    while at + key.count <= head.endIndex {
      if head[at] == key[0], head[at..<at + key.count].elementsEqual(key) {
        let rest = line[(at + key.count)...]
        return names.contains { rest.starts(with: $0) }
      }
      at += 1
    }
    return true
  }
}
