import Learner
import Lessons
import Text

/// A lesson in at most twelve lines of plain text, to be pasted for a friend.
struct RecapCard {
  let lesson: OpenLesson
  let profile: Profile

  static let mostLines = 12

  func lines() -> [String] {
    let content = lesson.lesson
    let standing = Standing(content, number: lesson.number, of: lesson.pack, profile: profile)
    let gains = profile.gains(in: lesson.address).reduce(0) { $0 + $1.points }
    let guesses = content.questions.filter { $0.kind == .predict }.compactMap {
      profile.guesses[lesson.address(of: $0.id)]
    }
    var score =
      standing.state == .completed
      ? "Done: \(standing.right)/\(standing.checks)" : "\(standing.read) of \(standing.sections) sections read"
    score += ", \(gains) XP"
    if !guesses.isEmpty { score += ", \(guesses.count { $0.verdict == .right }) of \(guesses.count) guesses right" }
    var end: [String] = []
    if let surprise = Surprise(of: lesson, profile) {
      end = ["", "The surprise: \(surprise.said)", "See it: \(surprise.replay)"]
    }
    let head = ["gradus, lesson \(lesson.number): \(content.title)", score + "."]
    let room = Self.mostLines - head.count - end.count - 1
    var middle: [String] = []
    for line in content.objectives.map({ "- \($0)" }) where middle.count < room { middle.append(line) }
    return (head + (middle.isEmpty ? [] : [""] + middle) + end).map { visible($0) }
  }

  func text() -> String { lines().joined(separator: "\n") + "\n" }
}
