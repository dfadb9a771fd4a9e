import ArgumentParser
import Tutor

struct Quiz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Answer the questions of lessons, with --exam as an exam.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Their numbers or names, or all; without one, the lesson last opened.")
  var lessons: [String] = []

  @Flag(help: "Only the questions last answered wrongly.")
  var missed = false

  @Flag(help: "One try each; what was right is told at the end, by section.")
  var exam = false

  @Option(help: ArgumentHelp("Only what has this tag.", valueName: "tag"))
  var tag: String?

  @Option(help: ArgumentHelp("So many, drawn from all questions of the lessons.", valueName: "number"))
  var count: Int?

  func run() throws {
    let wish = QuizWish(lessons: lessons, tag: tag, count: count, isMissed: missed, isExam: exam)
    try shared.perform(.quiz(wish))
  }
}
