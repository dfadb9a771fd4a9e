import Learner

/// Makes events one after the other, as a device would, and moves its clock when told.
struct Diary {
  var device = "aaaaaaaaaaaaaaaa"
  // 2026-11-21 18:00 UTC
  var utc: Int64 = 1_795_284_000_000
  var offset = 0
  var events: [Event] = []

  @discardableResult
  mutating func write(_ what: Happening, days: Int = 0, seconds: Int = 1) -> Event {
    utc += Int64(days) * 86_400_000 + Int64(seconds) * 1000
    let number = String(events.count + 1)
    let event = Event(
      id: String(device.prefix(4)) + String(repeating: "0", count: 20 - number.utf8.count) + number, device: device,
      seq: events.count + 1, utc: utc, offset: offset, day: Day(utc: utc, offset: offset), what: what)
    events.append(event)
    return event
  }
}

let lesson = "deep-learning:batch-size"

func answered(_ id: String, _ verdict: Judgement, hints: Int = 0, pack: String = "deep-learning") -> Happening {
  .answered(
    Answered(
      question: "\(pack):batch-size/\(id)", meaning: "00112233445566ff", typed: "c", chosen: ["Multiply it by 4"],
      order: [2, 1, 3], verdict: verdict, hints: hints, seconds: 12.5, version: "1.0.0"))
}

func predicted(
  _ id: String, _ verdict: Judgement = .right, experiment: String = "descent", pack: String = "deep-learning"
) -> Happening {
  .predicted(
    Predicted(
      question: "\(pack):batch-size/\(id)", experiment: "\(pack):batch-size/\(experiment)", typed: "c",
      chosen: ["Worse"], measured: [Measured("loss(batch=64)", 1.31)], verdict: verdict))
}

func ran(_ experiment: String, at question: String? = nil) -> Happening {
  .ran(
    Ran(
      experiment: "\(lesson)/\(experiment)",
      settings: [.init("batch", .integer(64)), .init("rate", .number(0.04)), .init("rule", .string("linear"))], seed: 1,
      measures: [Measured("loss", 0.089), Measured("turning", nil)], question: question.map { "\(lesson)/\($0)" }))
}

func helped(_ id: String, _ what: Help) -> Happening { .helped(question: "\(lesson)/\(id)", what: what) }

func attempted(_ id: String) -> Happening { .attempted(Attempted(question: "\(lesson)/\(id)", typed: "in my head")) }

/// One event of every kind, with a value in every key.
let everyKind: [Happening] = [
  .opened(lesson: lesson, version: "1.0.0"), .completed(lesson: lesson, version: "1.0.0"),
  .read(lesson: lesson, section: "less-noise"), answered("linear", .partly, hints: 1),
  .answered(
    Answered(
      question: "\(lesson)/scaled", idea: "\(lesson)/linear-rule", meaning: "ffffffffffffffff", typed: "0,4\t\"½\"\n",
      verdict: .wrong, seconds: 0.1, version: "1.0.0", variant: .max)),
  helped("linear", .hint(2)), helped("linear", .explanation), attempted("acc"),
  .predicted(
    Predicted(
      question: "\(lesson)/complaint", experiment: "\(lesson)/descent", typed: "worse", chosen: ["Worse"], sure: false,
      measured: [Measured("loss(batch=64)", 1.3125), Measured("loss(rate=1e9)", .nan)], verdict: .right)),
  ran("descent"), ran("descent", at: "complaint"), .left(question: "\(lesson)/linear"),
  .quizStarted(
    QuizStarted(
      mode: "lesson", questions: ["\(lesson)/linear", "\(lesson)/scaled"], seed: 7, orders: [[3, 1, 2], []],
      variants: [nil, .max])),
  .quizEnded(right: 3, of: 3), .rated(question: "\(lesson)/acc", rating: 3, idea: "\(lesson)/accumulation"),
  .retired(idea: "\(lesson)/linear-rule"), .renamed(from: "\(lesson)/scaling", to: "\(lesson)/linear"),
  .noted(lesson: lesson, section: "warmup", text: "Ramp, then decay. 🙂"),
  .marked(lesson: lesson, section: "warmup"), .undone(of: "0123456789abcdef01234567"),
  .imported(from: "laptop", count: 12),
]
