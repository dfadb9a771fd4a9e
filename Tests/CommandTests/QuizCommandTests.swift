import Foundation
import TestSupport
import Testing

/// `gradus quiz` as a process.
@Suite struct `The command quiz` {
  let home = Home()

  @Test func `killed in the middle goes on at the same question in the same order`() {
    let first = home.open(["quiz", "12"])
    first.wait { $0.has("Question 1 of 3") && $0.line == " a–d ›" }
    first.send("zz\r")
    first.wait(for: "none of the options")
    let shown = options(first.text)
    first.signal(SIGKILL)
    #expect(first.ending == .signal(SIGKILL))
    let second = home.open(["quiz"])
    second.wait {
      $0.has("The quiz goes on where it was broken off.") && $0.has("Question 1 of 3") && $0.line == " a–d ›"
    }
    #expect(options(second.text) == shown && !shown.isEmpty)
    second.send("Multiply it by 4\r\r")
    second.wait { $0.has("Question 2 of 3 · 1/3 so far") && $0.line == " a–d ›" }
    second.signal(SIGKILL)
    #expect(second.ending == .signal(SIGKILL))
    let third = home.open(["quiz", "12"])
    third.wait { $0.has("Question 2 of 3 · 1/3 so far") && $0.line == " a–d ›" }
    third.send("quit\r")
    #expect(third.exitStatus == 0)
    #expect(home.kinds.count { $0 == "quizStarted" } == 1)
    #expect(home.isJournalWhole)
  }

  /// The lines of the options, which begin with their letters.
  private func options(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    return Array(lines.filter { line in ["a  ", "b  ", "c  ", "d  "].contains { line.hasPrefix($0) } }.prefix(4))
  }

  @Test(arguments: [
    (["quiz", "12", "--count", "0"], "How many questions? A whole number from 1, such as: quiz count 5"),
    (["quiz", "--tag", "cats"], "No question has the tag “cats”."),
    (["quiz", "99", "--exam"], "There is no lesson “99”."),
  ])
  func `is refused with 64`(words: [String], sentence: String) {
    let ran = home.run(words)
    #expect(ran.status == 64 && ran.output.isEmpty)
    #expect(ran.errors.contains(sentence))
  }

  @Test func `as an exam tells the result at its end, and exits with 0`() {
    let ran = home.run("quiz", "12", "--exam", "--seed", "3", input: "Multiply it by 2\nA scaled rate\nIt adds up\n\n")
    #expect(ran.status == 0)
    #expect(ran.output.contains("2/3 right in 0:0"))
    #expect(ran.output.contains("lesson 12#linear-scaling"))
    #expect(home.kinds.last == "quizEnded")
    let missed = home.run("quiz", "--missed", input: "Multiply it by 4\n\n")
    #expect(missed.output.contains("Question 1 of 1"))
    #expect(missed.output.contains("1/1 right. The last time 0/1."))
  }
}
