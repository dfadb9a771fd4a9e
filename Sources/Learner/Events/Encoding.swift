internal import Files

extension Event {
  /// The event's line, without a newline; its checksum is its last key.
  ///
  /// Throws where a number in it is not finite: JSON cannot hold that.
  public func encode() throws(NotFinite) -> [UInt8] {
    var line = LineWriter()
    line.whole("v", Self.format)
    line.text("id", id)
    line.text("device", device)
    line.whole("seq", seq)
    line.text("kind", what.kind)
    line.whole("utc", utc)
    line.whole("offset", offset)
    line.text("day", day.text)
    if isPath { line.raw("path", "true") }
    try line.happening(what)
    for other in others { line.raw(other.name, other.raw) }
    return line.closed()
  }
}

/// Writes one flat object, key by key.
private struct LineWriter {
  private var json = JSONWriter()

  init() { json.byte("{") }

  private mutating func key(_ name: String) {
    if json.bytes.count > 1 { json.byte(",") }
    json.string(name)
    json.byte(":")
  }

  mutating func raw(_ name: String, _ value: String) {
    key(name)
    json.raw(value)
  }

  mutating func text(_ name: String, _ value: String) {
    key(name)
    json.string(value)
  }

  mutating func whole(_ name: String, _ value: some BinaryInteger) { raw(name, String(value)) }

  mutating func value(_ name: String, _ value: JSON) throws(NotFinite) {
    key(name)
    try json.value(value)
  }

  mutating func texts(_ name: String, _ values: [String]) throws(NotFinite) {
    try value(name, .array(values.map(JSON.string)))
  }

  mutating func measured(_ name: String, _ values: [Measured]) throws(NotFinite) {
    try value(name, .object(values.map { .init($0.name, $0.value.map(JSON.number) ?? .null) }))
  }

  consuming func closed() -> [UInt8] {
    let checksum = CRC32.checksum(json.bytes)
    raw("crc", "\"\(Hex.digits(of: checksum))\"")
    json.byte("}")
    return json.bytes
  }

  mutating func happening(_ what: Happening) throws(NotFinite) {
    switch what {
    case .opened(let lesson, let version), .completed(let lesson, let version):
      text("lesson", lesson)
      text("version", version)
    case .read(let lesson, let section), .marked(let lesson, let section):
      text("lesson", lesson)
      text("section", section)
    case .answered(let answered): try self.answered(answered)
    case .helped(let question, let what):
      text("question", question)
      text("what", what.text)
    case .attempted(let attempted):
      text("question", attempted.question)
      text("idea", attempted.idea)
      text("typed", attempted.typed)
    case .predicted(let predicted): try self.predicted(predicted)
    case .ran(let ran): try self.ran(ran)
    case .left(let question): text("question", question)
    case .quizStarted(let quiz): try quizStarted(quiz)
    case .quizEnded(let right, let count):
      whole("right", right)
      whole("of", count)
    case .rated(let question, let rating, let idea):
      text("question", question)
      whole("rating", rating)
      text("idea", idea)
    case .retired(let idea): text("idea", idea)
    case .renamed(let from, let to):
      text("from", from)
      text("to", to)
    case .noted(let lesson, let section, let words):
      text("lesson", lesson)
      text("section", section)
      text("text", words)
    case .undone(let id): text("of", id)
    case .imported(let source, let count):
      text("from", source)
      whole("count", count)
    case .other: break
    }
  }

  private mutating func answered(_ answered: Answered) throws(NotFinite) {
    text("question", answered.question)
    text("idea", answered.idea)
    text("meaning", answered.meaning)
    text("typed", answered.typed)
    try texts("chosen", answered.chosen)
    try value("order", .array(answered.order.map(JSON.integer)))
    text("verdict", answered.verdict.rawValue)
    whole("hints", answered.hints)
    try value("seconds", .number(answered.seconds))
    text("version", answered.version)
    if let variant = answered.variant { whole("variant", variant) }
  }

  private mutating func predicted(_ predicted: Predicted) throws(NotFinite) {
    text("question", predicted.question)
    text("experiment", predicted.experiment)
    text("typed", predicted.typed)
    try texts("chosen", predicted.chosen)
    if let sure = predicted.sure { raw("sure", sure ? "true" : "false") }
    try measured("measured", predicted.measured)
    text("verdict", predicted.verdict.rawValue)
  }

  private mutating func ran(_ ran: Ran) throws(NotFinite) {
    text("experiment", ran.experiment)
    if let question = ran.question { text("question", question) }
    try value("settings", .object(ran.settings))
    whole("seed", ran.seed)
    try measured("measures", ran.measures)
  }

  private mutating func quizStarted(_ quiz: QuizStarted) throws(NotFinite) {
    text("mode", quiz.mode)
    try texts("questions", quiz.questions)
    whole("seed", quiz.seed)
    try value("orders", .array(quiz.orders.map { .array($0.map(JSON.integer)) }))
    // Seeds may be larger than any Int, so they are written as they are.
    raw("variants", "[" + quiz.variants.map { $0.map(String.init) ?? "null" }.joined(separator: ",") + "]")
  }
}
