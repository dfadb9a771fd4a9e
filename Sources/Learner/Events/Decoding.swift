internal import Files

/// Why a line of the journal is not an event.
public enum LineError: Error, Sendable, Equatable {
  /// Its checksum does not fit, or what stands in it is no event: bytes were hit.
  case damaged
  /// It is whole, and of a format that only a later gradus knows.
  case newer(format: Int)
}

extension Event {
  /// Reads a line (without its newline) that `encode` wrote, here or in a later gradus.
  public static func decode(_ line: [UInt8]) throws(LineError) -> Event { try decode(line[...]) }

  /// Reads a line (without its newline) that `encode` wrote, here or in a later gradus.
  public static func decode(_ line: ArraySlice<UInt8>) throws(LineError) -> Event {
    guard hasItsChecksum(line), var members = try? Members(line) else { throw .damaged }
    guard let format = members.int("v") else { throw .damaged }
    if format > Self.format { throw .newer(format: format) }
    guard let id = members.text("id"), let device = members.text("device"), let seq = members.int("seq"),
      let kind = members.text("kind"), let utc = members.int("utc"), let offset = members.int("offset"),
      let day = members.text("day")
    else { throw .damaged }
    members.drop("crc")
    let isPath = members.flag("path")
    let envelope = members
    let what = Happening(kind: kind, &members)
    // Keys that were taken before something was missing belong to what is kept.
    if what == nil { members = envelope }
    return Event(
      id: id, device: device, seq: seq, utc: Int64(utc), offset: offset,
      day: Day(day) ?? Day(utc: Int64(utc), offset: offset), what: what ?? .other(kind: kind), isPath: isPath,
      others: members.rest)
  }

  /// True if the line ends with `,"crc":"…"}` and the checksum is that of all before it.
  static func hasItsChecksum(_ line: ArraySlice<UInt8>) -> Bool {
    let tail = line.suffix(18)
    guard line.count > 18, tail.starts(with: ",\"crc\":\"".utf8), tail.suffix(2).elementsEqual("\"}".utf8) else {
      return false
    }
    let checksum = Hex.digits(of: CRC32.checksum(line.dropLast(18)))
    return tail.dropFirst(8).prefix(8).elementsEqual(checksum.utf8)
  }
}

extension Happening {
  /// Takes what its kind needs out of the members; nil for an unknown kind, or where something is missing.
  fileprivate init?(kind: String, _ members: inout Members) {
    switch kind {
    case "opened":
      guard let lesson = members.text("lesson"), let version = members.text("version") else { return nil }
      self = .opened(lesson: lesson, version: version)
    case "completed":
      guard let lesson = members.text("lesson"), let version = members.text("version") else { return nil }
      self = .completed(lesson: lesson, version: version)
    case "read":
      guard let lesson = members.text("lesson"), let section = members.text("section") else { return nil }
      self = .read(lesson: lesson, section: section)
    case "answered":
      guard let answered = Answered(&members) else { return nil }
      self = .answered(answered)
    case "helped":
      guard let question = members.text("question"), let what = members.text("what").flatMap(Help.init) else {
        return nil
      }
      self = .helped(question: question, what: what)
    case "attempted":
      guard let question = members.text("question"), let typed = members.text("typed") else { return nil }
      self = .attempted(Attempted(question: question, idea: members.text("idea"), typed: typed))
    case "predicted":
      guard let predicted = Predicted(&members) else { return nil }
      self = .predicted(predicted)
    case "ran":
      guard let ran = Ran(&members) else { return nil }
      self = .ran(ran)
    case "left":
      guard let question = members.text("question") else { return nil }
      self = .left(question: question)
    case "quizStarted":
      guard let quiz = QuizStarted(&members) else { return nil }
      self = .quizStarted(quiz)
    case "quizEnded":
      guard let right = members.int("right"), let count = members.int("of") else { return nil }
      self = .quizEnded(right: right, of: count)
    case "rated":
      guard let question = members.text("question"), let rating = members.int("rating"), (1...4).contains(rating) else {
        return nil
      }
      self = .rated(question: question, rating: rating, idea: members.text("idea") ?? question)
    case "retired":
      guard let idea = members.text("idea") else { return nil }
      self = .retired(idea: idea)
    case "renamed":
      guard let from = members.text("from"), let to = members.text("to") else { return nil }
      self = .renamed(from: from, to: to)
    case "noted":
      guard let lesson = members.text("lesson"), let section = members.text("section"),
        let text = members.text("text")
      else { return nil }
      self = .noted(lesson: lesson, section: section, text: text)
    case "marked":
      guard let lesson = members.text("lesson"), let section = members.text("section") else { return nil }
      self = .marked(lesson: lesson, section: section)
    case "undone":
      guard let id = members.text("of") else { return nil }
      self = .undone(of: id)
    case "imported":
      guard let source = members.text("from"), let count = members.int("count") else { return nil }
      self = .imported(from: source, count: count)
    default: return nil
    }
  }
}

extension Answered {
  fileprivate init?(_ members: inout Members) {
    guard let question = members.text("question"), let verdict = members.text("verdict").flatMap(Judgement.init)
    else { return nil }
    self.init(
      question: question, idea: members.text("idea"), meaning: members.text("meaning") ?? "",
      typed: members.text("typed") ?? "", chosen: members.texts("chosen") ?? [], order: members.ints("order") ?? [],
      verdict: verdict, hints: members.int("hints") ?? 0, seconds: members.number("seconds") ?? 0,
      version: members.text("version") ?? "", variant: members.seed("variant"))
  }
}

extension Predicted {
  fileprivate init?(_ members: inout Members) {
    guard let question = members.text("question"), let experiment = members.text("experiment"),
      let verdict = members.text("verdict").flatMap(Judgement.init)
    else { return nil }
    self.init(
      question: question, experiment: experiment, typed: members.text("typed") ?? "",
      chosen: members.texts("chosen") ?? [], sure: members.bool("sure"), measured: members.measured("measured") ?? [],
      verdict: verdict)
  }
}

extension Ran {
  fileprivate init?(_ members: inout Members) {
    guard let experiment = members.text("experiment") else { return nil }
    self.init(
      experiment: experiment, settings: members.json("settings")?.members ?? [], seed: members.seed("seed") ?? 1,
      measures: members.measured("measures") ?? [], question: members.text("question"))
  }
}

extension QuizStarted {
  fileprivate init?(_ members: inout Members) {
    guard let mode = members.text("mode"), let questions = members.texts("questions"), let seed = members.seed("seed")
    else { return nil }
    let orders = members.json("orders")?.elements?.map { $0.elements?.compactMap(\.integer) ?? [] }
    self.init(
      mode: mode, questions: questions, seed: seed, orders: orders ?? [], variants: members.seeds("variants") ?? [])
  }
}
