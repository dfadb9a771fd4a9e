/// A word that can be typed at the prompt.
struct Word: Sendable {
  enum Name: String, Sendable, CaseIterable {
    case next, back, goto, contents, wide, about, lessons, lesson, home
    case run, slide, batch, seed, play, keep, compare, save, sweep, at, puzzle
    case quiz, review, interview, hint, why, again, undo
    case note, notes, mark, marks, search, open
    case progress, history, recap, manual, settings, help, quit
  }

  /// What may follow the word; completion offers these.
  enum Argument: Sendable { case none, section, lesson, experiment, setting, page, word }

  /// Where `help` lists it.
  enum Group: String, Sendable, CaseIterable {
    case reading = "Reading"
    case playing = "Experiments"
    case asking = "Questions"
    case keeping = "Notes and finding"
    case rest = "The rest"
  }

  let name: Name
  /// Other spellings.
  let aliases: [String]
  /// How it is typed: `goto SECTION`.
  let usage: String
  /// What it does, in one line.
  let does: String
  let argument: Argument
  let group: Group

  init(
    _ name: Name, _ usage: String, _ does: String, argument: Argument = .none, aliases: [String] = [], in group: Group
  ) {
    self.name = name
    self.usage = usage
    self.does = does
    self.argument = argument
    self.aliases = aliases
    self.group = group
  }

  static let all: [Word] = [
    Word(.next, "next", "the next section", in: .reading),
    Word(.back, "back", "the section before", in: .reading),
    Word(
      .goto, "goto SECTION", "a section, or where a question or an experiment stands", argument: .section, in: .reading),
    Word(.contents, "contents", "the lesson's sections", in: .reading),
    Word(.wide, "wide", "code and tables that do not fit into the window, in full", in: .reading),
    Word(.about, "about", "what the lesson teaches, and what it builds on", in: .reading),
    Word(.lessons, "lessons", "the course", aliases: ["list"], in: .reading),
    Word(
      .lesson, "lesson 12", "opens a lesson, by number or name", argument: .lesson, aliases: ["study"], in: .reading),
    Word(.home, "home", "the first screen", in: .reading),
    Word(
      .run, "run NAME batch=64", "runs an experiment, with other settings if named", argument: .experiment, in: .playing
    ),
    Word(.slide, "slide NAME", "moves an experiment's settings while it runs", argument: .experiment, in: .playing),
    Word(
      .batch, "batch 64", "sets a setting of the experiment shown last", argument: .setting, in: .playing),
    Word(.seed, "new seed", "runs it again from other random numbers", aliases: ["new"], in: .playing),
    Word(.play, "play", "plays the run from its first step", argument: .experiment, in: .playing),
    Word(.keep, "keep", "keeps the run for comparison (at most three)", in: .playing),
    Word(.compare, "compare", "draws the kept runs over each other, with a table", in: .playing),
    Word(.save, "save FILE", "saves the picture as SVG, in the current folder", in: .playing),
    Word(
      .sweep, "sweep NAME batch=1..512", "a run for each value; of two settings, a map", argument: .experiment,
      in: .playing),
    Word(.at, "at 64 0.1", "reads a place of the sweep shown last", in: .playing),
    Word(
      .puzzle, "puzzle NAME", "curves without names: which is which?", argument: .experiment,
      in: .playing),
    Word(
      .quiz, "quiz", "the lesson's check questions; quiz exam, quiz missed, quiz count 5", argument: .lesson,
      in: .asking),
    Word(.review, "review", "what is due today, most urgent first", in: .asking),
    Word(.interview, "interview", "interview questions with model answers", argument: .lesson, in: .asking),
    Word(.hint, "hint", "a hint for the question", in: .asking),
    Word(.why, "why", "the explanation", in: .asking),
    Word(.again, "again", "the missed questions once more", in: .asking),
    Word(.undo, "undo", "takes back the last answer", in: .asking),
    Word(.note, "note TEXT", "keeps a note at the section you read", in: .keeping),
    Word(.notes, "notes", "your notes, and where they stand", in: .keeping),
    Word(.mark, "mark", "marks the section you read", in: .keeping),
    Word(.marks, "marks", "the sections you marked", in: .keeping),
    Word(.search, "search WORDS", "finds words in lessons, questions and your notes", in: .keeping),
    Word(.open, "open 3", "the third place of the list shown last", in: .keeping),
    Word(
      .recap, "recap", "your way through the lesson as a file; recap card for a friend",
      argument: .lesson, in: .keeping),
    Word(.progress, "progress", "the last weeks, XP, streak, lessons, what is weak", in: .rest),
    Word(.history, "history", "the answers you gave, day by day", in: .rest),
    Word(.manual, "manual", "the manual's pages; manual record opens one", argument: .page, in: .rest),
    Word(.settings, "settings", "how gradus shows things on this machine", in: .rest),
    Word(.help, "help", "this list; help run tells of run", argument: .word, aliases: ["?"], in: .rest),
    Word(.quit, "quit", "leaves gradus; everything is saved", aliases: ["exit", "q"], in: .rest),
  ]

  /// Whether anything may be typed behind it.
  var takesMore: Bool { argument != .none || usage.contains(" ") }

  /// The word that a typed one stands for; case does not matter.
  static func named(_ text: String) -> Word? {
    let text = text.lowercased()
    return all.first { $0.name.rawValue == text || $0.aliases.contains(text) }
  }

  /// All spellings, for completion and for the nearest right word.
  static let spellings: [String] = all.flatMap { [$0.name.rawValue] + $0.aliases }.filter { $0.count > 1 }
}
