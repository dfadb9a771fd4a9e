import Experiments
import Formula
import Learner
import Lessons
import Proving

/// What the commands print for programs: keys in a fixed order, numbers in the digits that read back the same.
enum Documents {
  /// One value on standard output, with a newline at its end.
  static func text(_ value: JSON) -> String {
    // Nothing that is not finite is put into a document: `number` below makes it null.
    let bytes = (try? value.encoded()) ?? []
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  static func number(_ value: Double?) -> JSON {
    guard let value, value.isFinite else { return .null }
    if let whole = Int(exactly: value) { return .integer(whole) }
    return .number(value)
  }

  static func object(_ members: [(String, JSON)]) -> JSON { .object(members.map { JSON.Member($0.0, $0.1) }) }

  static func lesson(_ standing: Standing) -> JSON {
    object([
      ("number", .integer(standing.number)), ("id", .string(standing.id)), ("title", .string(standing.title)),
      ("summary", .string(standing.summary)), ("level", .string(standing.level)),
      ("minutes", .integer(standing.minutes)), ("state", .string(standing.state.rawValue)),
    ])
  }

  static func progress(_ profile: Profile, in library: Library, _ settings: Preferences, clock: Clock) -> JSON {
    let today = clock.today(rolloverHour: settings.rollover)
    let streaks = profile.streaks(on: today, at: clock.now().utc)
    let lessons = Standing.all(in: library, profile: profile).map { standing in
      object([
        ("id", .string(standing.id)), ("state", .string(standing.state.rawValue)),
        ("sections", object([("read", .integer(standing.read)), ("of", .integer(standing.sections))])),
        ("check", object([("right", .integer(standing.right)), ("of", .integer(standing.checks))])),
      ])
    }
    return object([
      ("xp", .integer(profile.xp)), ("level", .integer(profile.level)), ("next", .integer(profile.nextLevelXP)),
      ("streak", .integer(streaks.current)), ("longest", .integer(streaks.longest)),
      ("freezes", .integer(streaks.freezes)), ("today", .bool(profile.isActive(on: today))),
      ("lessons", .array(lessons)),
      ("guesses", object([("right", .integer(profile.guessScore.right)), ("of", .integer(profile.guessScore.of))])),
      ("due", .integer(profile.due(on: today).count)),
    ])
  }

  static func series(_ series: Series) -> JSON {
    object([("x", .array(series.x.map { number($0) })), ("y", .array(series.y.map { number($0) }))])
  }

  static func setting(_ value: SettingValue) -> JSON {
    switch value {
    case .number(let value): number(value)
    case .word(let word): .string(word)
    case .list(let values): .array(values.map { number($0) })
    }
  }
}
