import Learner
import Lessons

/// Finds words in lessons, questions and notes, and where they stand.
///
/// Explanations, hints, model answers and what is said about options are not looked at: they would give answers away.
struct Search {
  let words: SearchWords
  private(set) var hits: [Hit] = []

  private static let excerptLength = 72

  /// The hits: the learner's notes first, then titles of sections, then in the order of the course.
  init(_ words: SearchWords, in library: Library, notes: [Recollection.Note]) {
    self.words = words
    var names = Names(library)
    for note in notes where words.areIn(note.text) {
      add(
        .note, names.place(note.lesson, section: note.section), names.title(note.lesson, section: note.section),
        note.text)
    }
    let noteCount = hits.count
    for lesson in library.lessons() { look(into: lesson) }
    let found = hits[noteCount...]
    hits[noteCount...] = ArraySlice(found.filter { $0.kind == .section } + found.filter { $0.kind != .section })
  }

  private mutating func look(into lesson: OpenLesson) {
    for section in lesson.lesson.sections {
      let title = section.title.isEmpty ? lesson.lesson.title : Inline.shown(section.title)
      look(through: section, title, at: "\(lesson.shortName)#\(section.id)")
      for experiment in section.experiments {
        let text = experiment.title ?? experiment.id
        if words.areIn("\(text) \(experiment.id)") {
          add(.experiment, "\(lesson.shortName)/\(experiment.id)", title, text)
        }
      }
      for question in section.questions { look(at: question, of: lesson) }
    }
  }

  /// A section is one place: its title and all its text.
  private mutating func look(through section: Section, _ title: String, at place: String) {
    let texts = section.blocks.map { PlainText.of($0) }.filter { !$0.isEmpty }
    guard words.areIn(([title] + texts).joined(separator: " ")) else { return }
    let best = texts.first { words.areIn($0) } ?? texts.first { words.isAny(in: $0) }
    add(words.areIn(title) ? .section : .text, place, title, best)
  }

  private mutating func look(at question: Question, of lesson: OpenLesson) {
    let prompt = question.heading
    let parts = [prompt, PlainText.of(question.stem)] + question.options.map { Inline.shown($0.text) }
    guard words.areIn(parts.joined(separator: " ")) else { return }
    // The question itself is the title.
    let best = words.areIn(prompt) ? nil : parts.first { words.areIn($0) } ?? parts.first { words.isAny(in: $0) }
    add(.question, "\(lesson.shortName)/\(question.id)", prompt, best)
  }

  private mutating func add(_ kind: Hit.Kind, _ place: String, _ title: String, _ text: String?) {
    let excerpt = text.map { words.excerpt(of: $0, longest: Self.excerptLength) }
    hits.append(Hit(kind: kind, place: place, title: title, excerpt: excerpt))
  }
}
