/// The cards as JSON and back, for the snapshot.
///
/// A card's days stand in one text, so that ten years of them are read in a few milliseconds: words with a space
/// between, `D` day due points, then what happened on it: `T` (an answer: question, verdict, hints), `A` (an interview
/// answer), `W` (the learner's word) and `X` (retired), each with its moment.
extension Reviews {
  /// Nil where a name cannot be written so: then there is no snapshot to believe, and the journal is read.
  var state: JSON? {
    var members: [JSON.Member] = []
    for (idea, card) in cards.sorted(by: { $0.key < $1.key }) {
      guard let state = card.state else { return nil }
      members.append(.init(idea, state))
    }
    return .object(members)
  }

  /// Nil where anything is missing or is not what it should be.
  init?(state: JSON) {
    guard let members = state.members else { return nil }
    var cards: [Card] = [], ideas: Set<String> = []
    for member in members {
      guard ideas.insert(member.name).inserted, let card = Card(member.name, state: member.value) else { return nil }
      cards.append(card)
    }
    self.init(cards)
  }
}

extension Card {
  fileprivate var state: JSON? {
    let questions = Set(days.flatMap { $0.tries.map(\.question) + [$0.attempt?.question].compactMap(\.self) }).sorted()
    let devices = Set(days.flatMap { $0.moments.map(\.device) }).sorted()
    guard days.allSatisfy({ $0.moments.allSatisfy { PackedDays.isPlain($0.id) } }) else { return nil }
    let places = { (names: [String]) in Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) }) }
    let writer = PackedDays(questions: places(questions), devices: places(devices))
    return .object([
      .init("due", due.map { .string($0.text) } ?? .null), .init("rated", ratedOn.map { .string($0.text) } ?? .null),
      .init("memory", memory.map { .array([.number($0.stability), .number($0.difficulty)]) } ?? .null),
      .init("questions", .array(questions.map(JSON.string))), .init("devices", .array(devices.map(JSON.string))),
      .init("days", .string(writer.text(days))),
    ])
  }

  fileprivate init?(_ idea: String, state: JSON) {
    guard let questions = state["questions"]?.elements?.map(\.string),
      let devices = state["devices"]?.elements?.map(\.string), let packed = state["days"]?.string,
      let days = PackedDays.read(packed, questions: questions, devices: devices)
    else { return nil }
    let memory = state["memory"]?.elements.flatMap { parts in
      parts.count == 2 ? parts[0].number.flatMap { s in parts[1].number.map { (s, $0) } } : nil
    }
    let ratedOn = state["rated"]?.string.flatMap(Day.init)
    // A memory has its day.
    guard (memory == nil) == (ratedOn == nil) else { return nil }
    self.init(
      idea, memory: memory.map { FSRS.Memory(stability: $0.0, difficulty: $0.1) }, ratedOn: ratedOn, days: days)
  }
}

extension CardDay {
  fileprivate var moments: [Moment] {
    tries.map(\.moment) + [attempt?.moment, word?.moment, retired].compactMap(\.self)
  }
}

/// The text that a card's days are kept in.
private struct PackedDays {
  let questions: [String: Int]
  let devices: [String: Int]

  static func isPlain(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  func text(_ days: [CardDay]) -> String {
    var text = ""
    for day in days {
      if !text.isEmpty { text += " " }
      text += "D \(day.day.ordinal) \(day.due.map { String($0.ordinal) } ?? "-") \(day.points)"
      for one in day.tries {
        let verdict = one.verdict.rawValue.prefix(1)
        text += " T \(questions[one.question]!) \(verdict) \(one.hadHints ? 1 : 0)"
        write(one.moment, to: &text)
      }
      if let attempt = day.attempt {
        text += " A \(questions[attempt.question]!)"
        write(attempt.moment, to: &text)
      }
      if let word = day.word {
        text += " W \(word.rating.rawValue)"
        write(word.moment, to: &text)
      }
      if let retired = day.retired {
        text += " X"
        write(retired, to: &text)
      }
    }
    return text
  }

  private func write(_ moment: Moment, to text: inout String) {
    text += " \(moment.utc) \(devices[moment.device]!) \(moment.seq) \(moment.id)"
  }

  static func read(_ text: String, questions: [String?], devices: [String?]) -> [CardDay]? {
    var words = Words(text), days: [CardDay] = []
    while let kind = words.letter() {
      if kind == UInt8(ascii: "D") {
        guard let day = words.int(), let due = words.next(), let points = words.int() else { return nil }
        var new = CardDay(Day(ordinal: day))
        new.points = points
        if due != "-" {
          guard let due = Int(due) else { return nil }
          new.due = Day(ordinal: due)
        }
        if let last = days.last, last.day >= new.day { return nil }
        days.append(new)
        continue
      }
      guard !days.isEmpty, read(kind, &words, into: &days[days.count - 1], questions, devices) else { return nil }
    }
    return words.isAtEnd ? days : nil
  }

  private static func verdict(_ letter: UInt8) -> Judgement? {
    switch letter {
    case UInt8(ascii: "r"): .right
    case UInt8(ascii: "p"): .partly
    case UInt8(ascii: "w"): .wrong
    default: nil
    }
  }

  private static func read(
    _ kind: UInt8, _ words: inout Words, into day: inout CardDay, _ questions: [String?], _ devices: [String?]
  ) -> Bool {
    switch kind {
    case UInt8(ascii: "T"):
      guard let question = words.name(questions), let verdict = words.letter().flatMap(verdict),
        let hints = words.int(), let moment = words.moment(devices)
      else { return false }
      day.append(CardDay.Try(question: question, verdict: verdict, hadHints: hints == 1, moment: moment))
    case UInt8(ascii: "A"):
      guard let question = words.name(questions), let moment = words.moment(devices) else { return false }
      day.add(CardDay.Attempt(question: question, moment: moment))
    case UInt8(ascii: "W"):
      guard let rating = words.int().flatMap(FSRS.Rating.init), let moment = words.moment(devices) else { return false }
      day.add(CardDay.Word(rating: rating, moment: moment))
    case UInt8(ascii: "X"):
      guard let moment = words.moment(devices) else { return false }
      day.retire(moment)
    default: return false
    }
    return true
  }
}

extension PackedDays {
  /// The words of a text, one after the other.
  fileprivate struct Words {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// A word of one letter; nil for any other, and at the end.
    mutating func letter() -> UInt8? {
      guard position < bytes.count, position + 1 == bytes.count || bytes[position + 1] == 0x20 else { return nil }
      defer { position += 2 }
      return bytes[position]
    }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func next() -> String? {
      guard position < bytes.count else { return nil }
      let start = position
      while position < bytes.count, bytes[position] != 0x20 { position += 1 }
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    mutating func int() -> Int? {
      let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
      if isNegative { position += 1 }
      var number = 0
      let start = position
      while position < bytes.count, bytes[position] != 0x20 {
        let digit = Int(bytes[position]) - 0x30
        guard (0...9).contains(digit) else { return nil }
        let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
        let (sum, isTooFar) = tens.subtractingReportingOverflow(digit)
        if isTooLarge || isTooFar { return nil }
        number = sum
        position += 1
      }
      defer { position += 1 }
      if position == start || !isNegative && number == .min { return nil }
      return isNegative ? number : -number
    }

    mutating func name(_ names: [String?]) -> String? {
      int().flatMap { names.indices.contains($0) ? names[$0] : nil }
    }

    mutating func moment(_ devices: [String?]) -> Moment? {
      guard let utc = int(), let device = name(devices), let seq = int(), let id = next() else { return nil }
      return Moment(utc: Int64(utc), device: device, seq: seq, id: id)
    }
  }
}
