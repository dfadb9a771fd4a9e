import Learner
import Lessons
import Terminal

/// The commands that only look: `list`, `show`, `manual`, `progress`, `history`, `search`, `recap`.
enum LookingCommands {
  static func list(_ library: Library, _ record: Record, json: Bool) -> Answer {
    let profile = library.following(record.profile)
    guard json else { return .screen(HomeScreens.lessons(library, profile: profile, today: record.today)) }
    return .text(Documents.text(.array(Standing.all(in: library, profile: profile).map(Documents.lesson))))
  }

  static func show(_ name: String, in library: () throws -> Library) -> Answer {
    do {
      return Answer(output: .parts(WholeLesson.parts(of: try Library.open(name, in: library))))
    } catch {
      return .of(error)
    }
  }

  static func manual(_ page: String?, in library: Library) -> Answer {
    do {
      return .screen(try ManualScreens.elements(page, in: library))
    } catch {
      return .of(error)
    }
  }

  /// The answers given, oldest first, those taken back too.
  static func history(_ record: Record, _ format: ListFormat, in library: Library, medium: Medium) -> Answer {
    if format == .json { return .text("[" + record.lines(of: "answered").joined(separator: ",\n") + "]\n") }
    let events = record.events(of: ["answered", "undone"])
    switch format {
    case .json, .csv:
      return .text(
        AnswerTable.csv(
          events.compactMap { event in
            if case .answered(let answered) = event.what { (event, answered) } else { nil }
          }))
    case .screen:
      return .screen(
        HistoryScreen(events, library.following(record.profile), library: library, medium: medium).elements())
    }
  }

  static func progress(_ library: Library, _ record: Record, _ format: ListFormat, medium: Medium) -> Answer {
    let profile = library.following(record.profile)
    switch format {
    case .json: return .text(Documents.text(Documents.progress(profile, in: library, record.settings, clock: .system)))
    case .csv: return .text(DayTable.csv(record.outlines, profile))
    case .screen:
      return .screen(
        ProgressScreen(
          profile: profile, library: library, settings: record.settings, clock: .system, medium: medium, place: .shell
        ).elements())
    }
  }

  static func search(_ typed: String, in library: Library, _ record: Record) -> Answer {
    guard let words = SearchWords(typed) else {
      return .usage("What is to be found? For example: gradus search warmup")
    }
    let search = Search(
      words, in: library,
      notes: Recollection(record.events(of: Recollection.ownWords), library.following(record.profile)).notes)
    return .screen(PlacesScreen(place: .shell).found(search, typed: typed))
  }

  /// Markdown, or a card of twelve lines.
  static func recap(_ name: String, isCard: Bool, in library: Library, _ record: Record) -> Answer {
    do {
      let lesson = try library.open(name), profile = library.following(record.profile)
      if isCard { return .text(RecapCard(lesson: lesson, profile: profile).text()) }
      let remembered = Recollection(record.events(of: Recollection.kinds), profile)
      return .text(Recap(lesson: lesson, profile: profile, remembered: remembered).markdown())
    } catch {
      return .of(error)
    }
  }
}
