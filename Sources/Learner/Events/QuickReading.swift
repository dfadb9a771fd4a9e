/// Reads from a line what a profile needs and nothing else, in a tenth of the time that the whole event takes.
///
/// It knows only what gradus itself writes of the frequent kinds, key by key; every other line is left to `decode`.
/// Texts that come again, such as a question's name, are made once.
struct QuickReading {
  private var texts = [String](repeating: "", count: 1024)
  private var lastDay = (digits: 0, day: Day(ordinal: 0))

  /// The event as far as a profile needs it: what was typed and chosen, the order and the version are left out.
  mutating func decode(_ line: ArraySlice<UInt8>) throws(LineError) -> Event {
    if Event.hasItsChecksum(line), let event = read(line) { return event }
    return try Event.decode(line)
  }

  private mutating func read(_ line: ArraySlice<UInt8>) -> Event? {
    var at = line.startIndex
    guard Self.skip("{\"v\":1,\"id\":\"", line, &at), let id = Self.quoted(line, &at),
      Self.skip(",\"device\":\"", line, &at), let device = text(line, &at),
      Self.skip(",\"seq\":", line, &at), let seq = Self.whole(line, &at),
      Self.skip(",\"kind\":\"", line, &at), let kind = text(line, &at),
      Self.skip(",\"utc\":", line, &at), let utc = Self.whole(line, &at),
      Self.skip(",\"offset\":", line, &at), let offset = Self.whole(line, &at),
      Self.skip(",\"day\":\"", line, &at), let day = day(line, &at), let what = happening(kind, line, &at)
    else { return nil }
    return Event(
      id: String(decoding: line[id], as: UTF8.self), device: device, seq: seq, utc: Int64(utc),
      offset: offset, day: day, what: what, isPath: false)
  }

  private mutating func happening(_ kind: String, _ line: ArraySlice<UInt8>, _ at: inout Int) -> Happening? {
    switch kind {
    case "answered":
      guard Self.skip(",\"question\":\"", line, &at), let question = text(line, &at),
        Self.skip(",\"idea\":\"", line, &at), let idea = text(line, &at),
        Self.skip(",\"meaning\":\"", line, &at), let meaning = text(line, &at),
        Self.skip(",\"typed\":\"", line, &at), Self.skipString(line, &at),
        Self.skip(",\"chosen\":[", line, &at), Self.skipList(line, &at),
        Self.skip(",\"order\":[", line, &at), Self.skipList(line, &at),
        Self.skip(",\"verdict\":\"", line, &at), let verdict = text(line, &at).flatMap(Judgement.init),
        Self.skip(",\"hints\":", line, &at), let hints = Self.whole(line, &at), Self.skip(",", line, &at)
      else { return nil }
      return .answered(
        Answered(
          question: question, idea: idea, meaning: meaning, typed: "", verdict: verdict, hints: hints, seconds: 0,
          version: ""))
    case "read":
      guard Self.skip(",\"lesson\":\"", line, &at), let lesson = text(line, &at),
        Self.skip(",\"section\":\"", line, &at), let section = text(line, &at), Self.skip(",", line, &at)
      else { return nil }
      return .read(lesson: lesson, section: section)
    case "ran":
      guard Self.skip(",\"experiment\":\"", line, &at), let experiment = text(line, &at) else { return nil }
      var question: String?
      if Self.skip(",\"question\":\"", line, &at) {
        question = text(line, &at)
        if question == nil { return nil }
      }
      return Self.skip(",\"settings\":{", line, &at)
        ? .ran(Ran(experiment: experiment, seed: 1, question: question)) : nil
    case "left":
      guard Self.skip(",\"question\":\"", line, &at), let question = text(line, &at), Self.skip(",", line, &at) else {
        return nil
      }
      return .left(question: question)
    default: return nil
    }
  }
}

// Each of these goes on from a place in the line, and says nil or false where what it wants is not there.
extension QuickReading {
  private static func skip(_ text: String, _ line: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
    var index = at
    for byte in text.utf8 {
      guard index < line.endIndex, line[index] == byte else { return false }
      index += 1
    }
    at = index
    return true
  }

  /// Where the text up to the next quote stands; nil for one with an escape.
  private static func quoted(_ line: ArraySlice<UInt8>, _ at: inout Int) -> Range<Int>? {
    let start = at
    while at < line.endIndex {
      let byte = line[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return start..<at - 1 }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
    }
    return nil
  }

  private static func skipString(_ line: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
    while at < line.endIndex {
      let byte = line[at]
      at += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    return false
  }

  /// Goes behind a list of strings and numbers, with no list in it.
  private static func skipList(_ line: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
    while at < line.endIndex {
      let byte = line[at]
      at += 1
      if byte == UInt8(ascii: "]") { return true }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { return false }
      if byte == UInt8(ascii: "\""), !skipString(line, &at) { return false }
    }
    return false
  }

  private static func whole(_ line: ArraySlice<UInt8>, _ at: inout Int) -> Int? {
    let isNegative = at < line.endIndex && line[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let start = at
    var value = 0
    // Eighteen digits cannot overflow; longer numbers are left to others.
    while at < line.endIndex, at - start < 18, line[at] >= UInt8(ascii: "0"), line[at] <= UInt8(ascii: "9") {
      value = 10 * value + Int(line[at] - UInt8(ascii: "0"))
      at += 1
    }
    guard at > start, at < line.endIndex, line[at] == UInt8(ascii: ",") else { return nil }
    return isNegative ? -value : value
  }

  /// The text up to the next quote, which is the one made before where it is the same.
  private mutating func text(_ line: ArraySlice<UInt8>, _ at: inout Int) -> String? {
    guard let range = Self.quoted(line, &at) else { return nil }
    var hash: UInt32 = 0x811C_9DC5
    for index in range { hash = (hash ^ UInt32(line[index])) &* 0x0100_0193 }
    let place = Int((hash ^ hash >> 16) & 1023)
    if texts[place].utf8.count == range.count, texts[place].utf8.elementsEqual(line[range]) { return texts[place] }
    let text = String(decoding: line[range], as: UTF8.self)
    texts[place] = text
    return text
  }

  /// A day is the last one, nearly always.
  private mutating func day(_ line: ArraySlice<UInt8>, _ at: inout Int) -> Day? {
    guard let range = Self.quoted(line, &at), range.count == 10, Self.skip(",", line, &at) else { return nil }
    at -= 1
    var digits = 0
    for index in range { digits = digits << 6 ^ Int(line[index]) }
    if digits != lastDay.digits {
      guard let day = Day(String(decoding: line[range], as: UTF8.self)) else { return nil }
      lastDay = (digits, day)
    }
    return lastDay.day
  }
}
