import Learner
import Lessons
import Terminal
import Testing

@testable import Tutor

private let old = """
  Words.

  ## Adding {#adding}

  Words.

  ## Quick check {#check}

  ### One and one? {#one .numeric about=adding}
  ```answer
  { value: 2 }
  ```

  ### Twice three? {#three .numeric about=adding idea=twice}
  ```answer
  { value: 6 }
  ```

  ### Four less one? {#four .numeric about=adding}
  ```answer
  { value: 3 }
  ```
  """

/// The same with a typo mended, a question and a section under other names, and one question gone.
private let new = """
  Words.

  ## Adding up {#adding-up was=adding}

  Words.

  ## Quick check {#check}

  ### One and one makes? {#sum .numeric about=adding-up was=one}
  ```answer
  { value: 2 }
  ```

  ### Twice three? {#three .numeric about=adding-up idea=twice}
  ```answer
  { value: 6 }
  ```
  """

private func words(_ screen: String) -> String {
  screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

@Suite struct `A lesson with other names than before` {
  private let clock = TestClock()
  // A lesson's folder goes with it.
  private let before: MadeLesson
  private let after: MadeLesson

  init() throws {
    before = try MadeLesson(old)
    after = try MadeLesson(new)
  }

  private func study(_ lesson: MadeLesson, _ events: [Event] = []) -> Study {
    Study(
      medium: Medium(width: 80, height: 24, rendering: .rich, color: .none), events: events, clock: clock,
      library: lesson.library)
  }

  /// What is in the record after the old lesson was read and its three questions were answered right.
  private func begun() throws -> [Event] {
    let study = study(before)
    study.start(.study("made"))
    for _ in 0..<2 { study.type("next") }
    study.type("note what adds up stays")
    for answer in ["2", "6", "3"] {
      study.type(answer)
      study.type("")
    }
    #expect(study.profile.xp == 70)
    return study.events
  }

  @Test func `tells the record once, before anything is asked`() throws {
    let study = study(after, try begun())
    let count = study.events.count
    study.start(.review)
    #expect(
      study.events.dropFirst(count).map(\.what) == [
        .renamed(from: "made:made/adding", to: "made:made/adding-up"),
        .renamed(from: "made:made/one", to: "made:made/sum"), .retired(idea: "made:made/four"),
      ])
    let again = self.study(after, study.events)
    again.start(.review)
    #expect(again.events.count == study.events.count)
  }

  @Test func `keeps progress, and pays nothing twice`() throws {
    let study = study(after, try begun())
    study.start(.quiz(["made"]))
    #expect(study.type("2").contains("Right."))
    study.type("")
    study.type("6")
    #expect(study.profile.xp == 70)
    let record = try #require(study.profile.lessons["made:made"])
    #expect(record.isCompleted)
    #expect(record.sections == ["introduction", "adding-up", "check"])
    #expect(record.rightQuestions.isSuperset(of: ["made:made/sum", "made:made/three"]))
    #expect(study.profile.reviews.cards["made:made/sum"]?.begun == study.events.first?.day)
    #expect(words(study.type("notes")).contains("Quick check"))
  }

  @Test func `reviews under the new name, and not what has left`() throws {
    let events = try begun()
    clock.pass(days: 3)
    let study = study(after, events)
    var settings = Preferences()
    settings.newQuestions = 0
    study.choose(settings)
    #expect(words(study.start()).contains("2 questions due"))
    #expect(study.profile.due(on: clock.clock.today(rolloverHour: 4)).count == 2)
    let screen = words(study.type("review"))
    #expect(screen.contains("One and one makes?") || screen.contains("Twice three?"))
    #expect(!screen.contains("changed"))
  }

  @Test func `goes back to the old names, and asks again what comes back`() throws {
    let ahead = study(after, try begun())
    ahead.start(.review)
    clock.pass(days: 3)
    let back = study(before, ahead.events)
    #expect(words(back.start()).contains("2 questions due"))
    #expect(back.profile.name("made:made/sum") == "made:made/one")
    #expect(back.profile.lessons["made:made"]?.sections == ["introduction", "adding", "check"])
    let queue = ReviewQueue(
      before.library, back.profile, settings: Preferences(), today: clock.clock.today(rolloverHour: 4))
    #expect(queue.items.first { $0.question.id == "four" }?.reason == .new)
  }

  @Test(arguments: ["next", "goto check", "goto sum", "contents", "about", "made"])
  func `tells the record too where a word at home leads into it`(word: String) throws {
    let events = try begun()
    let study = study(after, events)
    study.start()
    #expect(study.events.count == events.count, "the first screen does not read what cannot matter today")
    study.type(word == "made" ? "lesson made" : word)
    #expect(
      study.events.dropFirst(events.count).first?.what == .renamed(from: "made:made/adding", to: "made:made/adding-up"))
    if word.hasPrefix("goto") {
      #expect(study.profile.lessons["made:made"]?.lastSection == "check")
      study.type("")
    }
    #expect(study.profile.xp == 70 && study.profile.knows("made:made/sum"))
  }

  @Test func `pays no guess twice that was made under another name`() throws {
    let text = """
      Words.

      ### Which is the worse? {#guess .predict}
      - [ ] Batch 8
      - [x] Batch 64
      ```answer
      { experiment: descent, proof: loss(batch=64) > loss(batch=8) }
      ```

      ```experiment
      id: descent
      kind: descent
      settings: { surface: bowl, curvature: [1, 0.25], samples: 512, batch: 8, rate: 0.04 }
      ```
      """
    let before = try MadeLesson(text)
    let after = try MadeLesson(text.replacing("{#guess .predict}", with: "{#worse .predict was=guess}"))
    let first = study(before)
    first.start(.study("made"))
    if first.profile.guesses.isEmpty { first.type("b") }
    let xp = first.profile.xp
    #expect(first.profile.gains.count { $0.what == .guess } == 1)
    for word in ["goto introduction", "run descent", "goto worse"] {
      let second = study(after, first.events)
      second.start()
      let shown = second.type(word) + second.type("b") + second.type("b")
      #expect(second.profile.xp == xp && !shown.contains("XP"), "\(word): \(shown)")
      #expect(second.profile.guesses.keys.sorted() == ["made:made/worse"])
    }
  }

  @Test func `is known to who only looks, before it was opened`() throws {
    let library = after.library, events = try begun()
    let profile = library.following(Profile(events))
    #expect(Standing.all(in: library, profile: profile).map(\.right) == [2])
    #expect(Standing.all(in: library, profile: profile).map(\.read) == [3])
    #expect(Recollection(events, profile).answers.map(\.answered.question).first == "made:made/sum")
    #expect(library.following(Profile()) == Profile())
  }

  @Test func `leaves everything of a removed pack without a review`() throws {
    let changes = PackChanges(ofRemoved: "made", since: Profile(try begun()))
    #expect(changes.renamings.isEmpty)
    #expect(changes.retired == ["made:made/four", "made:made/one", "made:made/twice"])
  }

  @Test func `gives no name to what another question has`() throws {
    let both = new.replacing("{#three", with: "{#one")
    let lesson = try MadeLesson(both)
    let changes = PackChanges(of: lesson.library.packs[0], since: Profile(try begun()))
    #expect(changes.renamings == [Renaming(from: "made:made/adding", to: "made:made/adding-up")])
  }
}
