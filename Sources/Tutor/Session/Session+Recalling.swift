import Learner
import Lessons
import Terminal

// What the learner keeps beside the lessons, and how it is found again: notes, marks, search, recap.
extension Session {
  /// `note TEXT`: kept at the section where the learner is.
  mutating func note(_ text: String) {
    guard !text.isEmpty else { return say("What is to be noted? For example: note the rate follows the batch") }
    atSection { session, lesson, section in
      session.save(.noted(lesson: lesson.address, section: section.id, text: text)) { session, saving in
        session.tellKept("Noted at \(Session.title(of: section)).", saving)
      }
    }
  }

  /// `mark`: the section where the learner is.
  mutating func mark() {
    atSection { session, lesson, section in
      session.save(.marked(lesson: lesson.address, section: section.id)) { session, saving in
        session.tellKept("Marked: \(Session.title(of: section)). The word marks lists them.", saving)
      }
    }
  }

  private static func title(of section: Section) -> String {
    section.title.isEmpty ? "Introduction" : Inline.shown(section.title)
  }

  private mutating func tellKept(_ sentence: String, _ saving: Saving) {
    switch saving {
    case .saved: say(sentence)
    case .lost: say("\(sentence) It is not saved.", .warning)
    }
  }

  private mutating func atSection(_ body: (inout Session, OpenLesson, Section) -> Void) {
    guard let reader else { return say("Notes and marks belong to a section: open a lesson first.") }
    body(&self, reader.lesson, reader.section.section)
  }

  mutating func notes() {
    recall { session, remembered in
      var names = Names(session.library)
      session.places = remembered.notes.map { names.place($0.lesson, section: $0.section) }
      session.show(PlacesScreen(place: .prompt).notes(remembered.notes, &names))
    }
  }

  mutating func marks() {
    recall { session, remembered in
      var names = Names(session.library)
      session.places = remembered.marks.map { names.place($0.lesson, section: $0.section) }
      session.show(PlacesScreen(place: .prompt).marks(remembered.marks, &names))
    }
  }

  /// `search WORDS`: over lessons, questions and notes.
  mutating func search(_ typed: String) {
    guard let words = SearchWords(typed) else { return say("What is to be found? For example: search warmup") }
    recall { session, remembered in
      let search = Search(words, in: session.library, notes: remembered.notes)
      session.places = search.hits.map(\.place)
      session.show(PlacesScreen(place: .prompt).found(search, typed: typed))
    }
  }

  /// `open 3`: the third place of the list shown last.
  mutating func openPlace(_ typed: String?) {
    guard !places.isEmpty else { return say("Nothing was listed yet. The words search, notes and marks list places.") }
    guard let number = Int(typed ?? "1"), places.indices.contains(number - 1) else {
      return say(places.count == 1 ? "The list has one place: open 1." : "The list has 1 to \(places.count).")
    }
    let place = places[number - 1]
    guard let reader, place.hasPrefix(reader.lesson.shortName),
      let mark = place.dropFirst(reader.lesson.shortName.count).first, "#/".contains(mark)
    else {
      if (try? library.open(place)) != nil { leaveQuestion() }
      return study(place)
    }
    go(to: String(place.dropFirst(reader.lesson.shortName.count + 1)))
  }

  mutating func history() {
    consult(Recollection.kinds) { session, events in
      session.show(HistoryScreen(events, session.profile, library: session.library, medium: session.medium).elements())
    }
  }

  /// `recap` writes a file, `recap card` shows the card; of the open lesson, or of one that is named.
  mutating func recap(_ words: [String]) {
    let isCard = words.contains("card"), name = words.first { $0 != "card" }
    do {
      guard let lesson = try name.map({ try library.open($0) }) ?? reader?.lesson ?? lastLesson() else {
        return say("Which lesson? For example: recap 12")
      }
      if isCard {
        let card = RecapCard(lesson: lesson, profile: profile)
        return show(card.lines().map { $0.isEmpty ? .blank : .paragraph([Span($0)]) })
      }
      recall(Recollection.kinds) { session, remembered in
        let recap = Recap(lesson: lesson, profile: session.profile, remembered: remembered)
        session.write(recap.markdown(), as: FileName(of: ["recap", lesson.lesson.id], ending: "md"))
      }
    } catch {
      say(Sentence.of(error))
    }
  }

  private func lastLesson() throws -> OpenLesson? { try profile.lastLesson.map { try library.open($0) } }

  private mutating func recall(
    _ kinds: Set<String> = Recollection.ownWords, _ then: @escaping @Sendable (inout Session, Recollection) -> Void
  ) {
    consult(kinds) { session, events in then(&session, Recollection(events, session.profile)) }
  }
}
