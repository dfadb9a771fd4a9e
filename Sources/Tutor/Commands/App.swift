import Learner
import Synchronization
import Terminal

/// The program behind the command line.
public struct App {
  public static let version = "0.1.0"

  let options: Options
  let surroundings: Surroundings

  /// What was shown, kept until the process ends, which takes a long lesson apart faster than we could.
  private static let shown = Mutex<ScreenParts?>(nil)

  public init(options: Options) {
    self.options = options
    surroundings = .found()
  }

  /// Performs a command.
  ///
  /// - Returns: The exit status: 0 done, 1 a claim failed or nothing could be kept, 64 wrong usage, 130 interrupted.
  public func perform(_ invocation: Invocation) -> Int32 {
    switch invocation {
    case .home: study(from: .home)
    case .study(let lesson): study(from: .study(lesson))
    case .quiz(let wish): study(from: .quiz(wish))
    case .review: study(from: .review)
    case .interview(let lesson): study(from: .interview(lesson))
    case .slide(let experiment, let settings): study(from: .play(experiment, words: settings))
    case .puzzle(let experiment, let settings): study(from: .play(experiment, words: ["puzzle"] + settings))
    case .run(let experiment, let settings, let format):
      run(format: format) { try RunCommand(experiment, settings: settings, seed: options.seed, in: $0) }
    case .sweep(let experiment, let settings, let measure, let format):
      run(format: format) {
        try SweepCommand(experiment, settings: settings, measure: measure, seed: options.seed, in: $0)
      }
    case .prove(let lesson, let seeds, let json): prove(lesson, seeds: seeds, json: json)
    case .show(let lesson, let width): say(LookingCommands.show(lesson, in: library), width: width)
    case .manual(let page, let width): answer(width: width) { LookingCommands.manual(page, in: $0) }
    case .list(let json):
      answer { library in
        for warning in library.warnings { complain(warning) }
        return LookingCommands.list(library, look(), json: json)
      }
    case .progress(let format): answer { LookingCommands.progress($0, lookClosely(), format, medium: medium) }
    case .history(let format): answer { LookingCommands.history(lookClosely(), format, in: $0, medium: medium) }
    case .search(let words): answer { LookingCommands.search(words, in: $0, look()) }
    case .recap(let lesson, let isCard):
      answer { LookingCommands.recap(lesson, isCard: isCard, in: $0, lookClosely()) }
    case .settings(let name, let value):
      say(
        SettingsCommand(themes: themes, settings: Record.settings(in: surroundings.recordFolder), open: open).perform(
          name: name, value: value))
    case .profile(let task): profile(task)
    case .pack(let task): pack(task)
    case .packing(let task): perform(task)
    case .checkSetup: say(setup())
    }
  }

  /// The themes there are on this computer.
  var themes: ThemeShelf {
    ThemeShelf(recordFolder: surroundings.recordFolder, background: Background(environment: surroundings.environment))
  }

  /// What screens are drawn on.
  private var medium: Medium { console().medium }

  /// The packs that there are. The record is asked which was open last only where there are several.
  func library() throws -> Library {
    var library = try Library.find(surroundings.contentPlace(named: options.content))
    if library.packs.count > 1 { library.remember(look().profile.lastLesson) }
    return library
  }

  /// The record, to be written to.
  func open() -> Record { Record.open(surroundings.recordFolder) }

  /// The record as it is; none is made.
  func look() -> Record { Record.look(at: surroundings.recordFolder) }

  /// The record for a command that is about it: what is in disorder is said.
  func lookClosely() -> Record {
    let record = look()
    for warning in record.warnings { complain(warning) }
    return record
  }
}

// MARK: - Answering

extension App {
  /// The terminal, as the learner likes it; no more is read of the record.
  ///
  /// - Parameter record: where the words typed at the prompt are remembered.
  func console(remembering record: Record? = nil) -> Console {
    let settings = record?.settings ?? Record.settings(in: surroundings.recordFolder)
    let isKept = record?.state == .writable
    lazy var theme = themes.chosen(settings.theme).theme
    return Console(
      environment: surroundings.environment, plain: options.isPlain,
      accessible: options.isAccessible || settings.isAccessible,
      historyFile: isKept ? record.map { $0.folder + "/history" } : nil, theme: theme,
      painter: FigureShelf(programFolder: surroundings.programFolder, background: background(of: theme)).painter)
  }

  /// What a figure's transparent parts lie on: the background that the theme is made for, else what the terminal says.
  private func background(of theme: Theme) -> Background {
    // By their names, because the themes that are not chosen need not be read.
    switch theme.name {
    case "dark": .dark
    case "light": .light
    default: themes.background
    }
  }

  /// Says what a command that needs the lessons has to say.
  func answer(width: Int? = nil, _ command: (Library) -> Answer) -> Int32 {
    do {
      return say(command(try library()), width: width)
    } catch {
      return say(.of(error))
    }
  }

  /// Prints an answer: what was asked for on standard output, what went wrong on standard error.
  func say(_ answer: Answer, width: Int? = nil) -> Int32 {
    if let error = answer.error { complain(error) }
    let console: Console
    switch answer.output {
    case .nothing: return answer.status
    case .text(let text):
      // Text for programs is the same however screens are shown, so the record is not asked.
      console = Console()
      console.write(text)
    case .screen(let screen):
      console = self.console()
      write(screen.elements, on: console, width: width)
    case .parts(let parts):
      console = self.console()
      let medium = console.medium(ofWidth: width)
      console.write(parts.flatMap { console.theme.bytes(of: Screen($0), medium: medium) })
      Self.shown.withLock { $0 = parts }
    }
    console.close()
    return status(answer.status, of: console)
  }

  func write(_ elements: [Element], on console: Console, width: Int? = nil) {
    console.write(console.theme.bytes(of: Screen(elements), medium: console.medium(ofWidth: width)))
  }

  /// Ends as the signal would have ended the process; where output found no place, says so instead.
  func end(of signal: Int32, on console: Console) -> Int32 {
    if console.outputFailure == nil { console.die(of: signal) }
    return status(1, of: console)
  }

  /// The exit status; 1 where what was to be printed could not be.
  func status(_ status: Int32, of console: Console) -> Int32 {
    guard let reason = console.outputFailure else { return status }
    complain("The output cannot be written: \(reason).")
    return max(status, 1)
  }
}

extension Console {
  /// What is drawn on, for text of a chosen width.
  fileprivate func medium(ofWidth width: Int?) -> Medium {
    var medium = medium
    // The last column stays free, so a text of this width needs one more.
    if let width { (medium.width, medium.measure) = (width + 1, width) }
    return medium
  }
}
