import Experiments
import Formula
import Learner
import Lessons
import Proving
import Text

/// What the commands print for programs: keys in a fixed order, numbers in the digits that read back the same.
enum Documents {
  /// One value on standard output, with a newline at its end.
  static func text(_ value: JSON) -> String {
    // Nothing that is not finite is put into a document: `number` below makes it null.
    let bytes = (try? value.encoded()) ?? []
    return harmless(String(decoding: bytes, as: UTF8.self)) + "\n"
  }

  /// JSON in which what a terminal obeys, or nobody sees, stands as its number: `\\u202e`. It reads back the same.
  private static func harmless(_ text: String) -> String {
    guard visible(text).utf8.count != text.utf8.count else { return text }
    return text.unicodeScalars.map { scalar in
      let letter = String(scalar)
      guard visible(letter) != letter else { return letter }
      return letter.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }.joined()
    }.joined()
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

  /// Numbers over a plane: `z` holds a row for each y, and in it a number for each x.
  static func grid(_ grid: Grid) -> JSON {
    let rows = grid.y.indices.map { row in grid.x.indices.map { number(grid[$0, row]) } }
    return object([
      ("x", .array(grid.x.map { number($0) })), ("y", .array(grid.y.map { number($0) })),
      ("z", .array(rows.map { .array($0) })),
    ])
  }

  static func setting(_ value: SettingValue) -> JSON {
    switch value {
    case .number(let value): number(value)
    case .word(let word): .string(word)
    case .list(let values): .array(values.map { number($0) })
    }
  }
}
