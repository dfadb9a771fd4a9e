import Learner
import Lessons
import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite struct `Notes and marks` {
  private let study = Study(medium: Medium(width: 80, height: 24, rendering: .plain, color: .none))

  @Test func `a note is kept at the section, and one word opens it again`() {
    study.start(.study("12#less-noise"))
    let shown = study.type("note  Rate   follows the batch")
    #expect(shown.contains("Noted at Bigger batch, less noise."))
    guard case .noted(let lesson, let section, let text)? = study.events.last?.what else {
      Issue.record("no note")
      return
    }
    #expect((lesson, section, text) == ("deep-learning:batch-size", "less-noise", "Rate follows the batch"))
    study.type("goto ramp")
    study.type("note A ramp is short")
    let notes = study.type("notes")
    #expect(notes.contains("1. Bigger batch, less noise · 2 March 2026\n   12#less-noise\n   Rate follows the batch"))
    #expect(notes.contains("2. Warmup · 2 March 2026\n   12#ramp\n   A ramp is short"))
    #expect(notes.contains("open 1 opens the first."))
    #expect(study.type("open 1").contains("Section 2 of 7: Bigger batch, less noise."))
    #expect(study.type("open 2").contains("Warmup"))
    study.type("home")
    #expect(study.type("open 1").contains("Bigger batch, less noise"))
  }

  @Test func `a section is marked once`() {
    study.start(.study("12#ramp"))
    #expect(study.type("marks").contains("No section is marked yet. mark marks the one you read."))
    #expect(study.type("mark").contains("Marked: Warmup. The word marks lists them."))
    study.type("mark")
    let marks = study.type("marks")
    #expect(marks.contains("1. Warmup · 2 March 2026\n   12#ramp"))
    #expect(!marks.contains("2. Warmup"))
  }

  @Test func `a section without a heading is called the introduction`() {
    study.start(.study("12"))
    #expect(study.type("note begin here").contains("Noted at Introduction."))
    #expect(study.type("notes").contains("1. Introduction"))
  }

  @Test func `what is missing is said`() {
    study.start()
    #expect(study.type("note x").contains("Notes and marks belong to a section: open a lesson first."))
    #expect(study.type("mark").contains("Notes and marks belong to a section: open a lesson first."))
    #expect(study.type("notes").contains("No note yet. note TEXT keeps one at the section you read."))
    #expect(study.type("open 2").contains("Nothing was listed yet. The words search, notes and marks list places."))
    #expect(study.type("note").contains("What is to be noted? For example: note the rate follows the batch"))
    #expect(study.events.isEmpty)
  }

  @Test func `a number that the list has not is refused`() {
    study.start(.study("12#ramp"))
    study.type("mark")
    study.type("marks")
    #expect(study.type("open 2").contains("The list has one place: open 1."))
    study.type("search headroom")
    #expect(study.type("open 99").contains("The list has 1 to 3."))
    #expect(study.type("open first").contains("The list has 1 to 3."))
  }

  @Test func `a note that could not be saved says so`() {
    study.start(.study("12#ramp"))
    study.savingFails = "No space left."
    let shown = study.type("note x")
    #expect(shown.contains("Noted at Warmup. It is not saved."))
    #expect(shown.contains("Not saved: No space left."))
    #expect(study.type("notes").contains("\n   x"))
  }

  @Test func `a note taken back is gone`() {
    study.start(.study("12#ramp"))
    study.type("note x")
    let events = study.events
    let undone = TestClock().event(.undone(of: events.last!.id), number: 900)
    #expect(Recollection(events, Profile(events)).notes.count == 1)
    #expect(Recollection(events + [undone], Profile()).notes.isEmpty)
  }

  @Test func `an interview answer may begin with any of these words`() {
    study.start(.interview("12"))
    study.type("note that the rate follows the batch")
    #expect(study.kinds.last == "attempted")
  }

  @Test func `are completed by Tab`() {
    study.start()
    #expect(study.session.completions(for: "ma") == ["mark", "marks", "manual"])
    #expect(study.session.completions(for: "recap b") == ["batch-size"])
  }
}

@Suite struct `Search` {
  private func hits(_ typed: String, notes: [Recollection.Note] = []) throws -> [Hit] {
    Tutor.Search(try #require(SearchWords(typed)), in: Shipped.library, notes: notes).hits
  }

  @Test(arguments: ["WARMUP", "Wärmup", "warmup", "warm"])
  func `capitals and accents do not matter, and a word may be begun only`(typed: String) throws {
    #expect(try hits(typed).first?.place == "12#ramp")
  }

  @Test(arguments: [("warmup", "armup", false), ("größer", "grosser", true), ("a b-c", "c", true), ("学习率", "习", true)])
  func `a word is found where one begins`(text: String, typed: String, isFound: Bool) throws {
    #expect(try #require(SearchWords(typed)).areIn(text) == isFound)
  }

  @Test func `all words must be in one place, in any order`() throws {
    let places = try hits("ramp warmup").map(\.place)
    #expect(places.contains("12#ramp"))
    #expect(try hits("headroom optimiser zebra").isEmpty)
  }

  @Test func `finds sections, experiments and questions, each once`() throws {
    let found = try hits("warmup")
    #expect(Set(found.map(\.kind)) == [.section, .text, .experiment, .question])
    #expect(Set(found.map(\.place)).count == found.count)
    #expect(found.first { $0.kind == .experiment }?.place == "12/warmup")
    #expect(found.contains { $0.place == "12/why-ramp" })
  }

  @Test func `shows words around the first one found`() throws {
    let hit = try #require(try hits("headroom").first)
    let excerpt = try #require(hit.excerpt)
    #expect(excerpt.pieces.filter(\.isFound).map(\.text) == ["headroom"])
    #expect(excerpt.text.hasPrefix("… ") && excerpt.text.hasSuffix(" …"))
    #expect(excerpt.text.count <= 80)
    let words = try #require(SearchWords("x"))
    #expect(words.excerpt(of: "x", longest: 10).text == "x")
    #expect(words.excerpt(of: "a x b", longest: 40).text == "a x b")
  }

  @Test func `an excerpt shows formulas as text`() throws {
    let excerpt = try #require(try hits("Adam").first { $0.place == "12#card" }?.excerpt)
    #expect(excerpt.text.contains("With Adam, try √k and k."))
  }

  @Test func `never looks where an answer would be given away`() throws {
    // "way down" is said of a wrong option, "gentle start" in an explanation.
    #expect(!(try hits("\"That is the way down").contains { $0.kind == .question }))
    #expect(!(try hits("gentle start").contains { $0.place == "12/why-ramp" }))
  }

  @Test func `notes come first`() {
    let study = Study(medium: Medium(width: 80, height: 24, rendering: .plain, color: .none))
    study.start(.study("12#card"))
    study.type("note ask about héadroom")
    let found = study.type("search HEADROOM")
    #expect(found.contains("1. Decision card (note)\n   12#card\n   ask about héadroom"))
    #expect(found.contains("2. The linear scaling rule\n   12#linear-scaling\n"))
    #expect(study.type("open 2").contains("The linear scaling rule"))
    #expect(study.type("search").contains("What is to be found? For example: search warmup"))
    #expect(study.type("search …").contains("What is to be found? For example: search warmup"))
    #expect(study.type("search zebra").contains("“zebra” was found nowhere."))
  }

  @Test func `says how many more there are`() {
    let study = Study()
    study.start()
    let found = study.type("search a")
    #expect(found.contains("and ") && found.contains(" more: another word narrows it"))
    #expect(found.contains("\n 12. ") && !found.contains("\n 13. "))
  }

  @Test func `shows no control characters of a note`() {
    let study = Study()
    study.start(.study("12#ramp"))
    study.type("note a\u{1B}[2Jb")
    #expect(study.type("notes").contains("a<U+001B>[2Jb"))
  }
}

@Suite struct `A recap` {
  private let study = Study(medium: Medium(width: 80, height: 24, rendering: .plain, color: .none), seed: 7)

  private func learn() {
    study.start(.study("12"))
    for line in ["c", "", "c", "note smooth is not safe", "mark", "batch 64", "rule linear", "batch 64", "run noise"] {
      study.type(line)
    }
    study.type("goto check")
    for line in ["Divide it by 4", "Multiply it by 4"] { study.type(line) }
  }

  @Test func `holds objectives, notes, guesses, answers with what was wrong, and experiments`() throws {
    learn()
    #expect(study.type("recap").contains("Saved as recap-batch-size.md, in the folder that gradus was started in."))
    let file = try #require(study.files.last)
    #expect(file.name == "recap-batch-size.md")
    expectSnapshot(file.text, named: "recap")
  }

  @Test func `its experiments are lines that give the same runs`() throws {
    learn()
    study.type("recap 12")
    let text = try #require(study.files.last).text
    let lines = try #require(text.split(separator: "## My experiments").last).split(separator: "\n")
    #expect(Set(lines).count == lines.count)
    #expect(lines.contains("    gradus run batch-size/descent batch=64 rule=linear seed=1"))
    #expect(lines.contains("    gradus run batch-size/noise seed=1"))
  }

  @Test func `of a lesson that was never opened holds what it teaches`() throws {
    study.start()
    #expect(study.type("recap").contains("Which lesson? For example: recap 12"))
    study.type("recap 12")
    let text = try #require(study.files.last).text
    #expect(text.hasPrefix("# Batch size ↔ learning rate\n\nDeep Learning 0.1.0, lesson 12. 0 of 7 sections read"))
    #expect(!text.contains("## My"))
    #expect(study.type("recap 99").contains("There is no lesson “99”."))
  }

  @Test func `its card has at most twelve lines, and the surprise with its line`() {
    learn()
    let card = RecapCard(lesson: study.session.reader!.lesson, profile: study.profile)
    #expect(
      card.text() == """
        gradus, lesson 12: Batch size ↔ learning rate
        3 of 7 sections read, 14 XP, 2 of 2 guesses right.

        - Why batch size and learning rate are tuned together
        - Why a large batch often wants a warmup
        - How accumulation makes a big batch on a small GPU

        The surprise: the smoothest rule explodes at 512.
        See it: gradus run batch-size/descent rule=linear batch=512 seed=1

        """)
    #expect(card.lines().count <= RecapCard.mostLines)
    let shown = study.type("recap card")
    for line in card.lines() { #expect(shown.contains(line)) }
  }

  @Test func `of a completed lesson says so`() throws {
    let lesson = "deep-learning:batch-size"
    let events = [Happening.opened(lesson: lesson, version: "1"), .completed(lesson: lesson, version: "1")]
    let profile = Profile(events.enumerated().map { TestClock().event($1, number: $0 + 1) })
    let card = RecapCard(lesson: try Shipped.library.open("12"), profile: profile)
    #expect(card.lines()[1] == "Done: 0/3, 40 XP.")
  }

  @Test func `history at the prompt`() {
    learn()
    let history = study.type("history")
    #expect(history.contains("Monday, 2 March 2026"))
    #expect(history.contains("✗ wrong   12/rate-rule   Divide it by 4"))
  }
}
