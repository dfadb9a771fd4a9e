import Learner
import Lessons
import Proving
import Terminal
import Text

/// What every command shares.
public struct Options: Sendable {
  public var isPlain: Bool
  public var isAccessible: Bool
  /// The folder of packs that the user named.
  public var content: String?
  public var seed: UInt64?

  public init(isPlain: Bool = false, isAccessible: Bool = false, content: String? = nil, seed: UInt64? = nil) {
    self.isPlain = isPlain
    self.isAccessible = isAccessible
    self.content = content
    self.seed = seed
  }
}

/// How `run` prints.
public enum RunFormat: Sendable { case screen, json, csv }

/// A command with its arguments, as the command line read it.
public enum Invocation: Sendable {
  case home
  case study(lesson: String?)
  case quiz(lessons: [String])
  case interview(lesson: String?)
  case run(experiment: String, settings: [String], format: RunFormat)
  case prove(lesson: String?, json: Bool)
  case show(lesson: String, width: Int?)
  case list(json: Bool)
  case progress(json: Bool)
  case history(json: Bool)
  case settings(name: String?, value: String?)
  case profilePath
  case checkSetup
}

/// The program behind the command line.
public struct App {
  public static let version = "0.1.0"

  let options: Options
  let surroundings: Surroundings

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
    case .quiz(let lessons): study(from: .quiz(lessons))
    case .interview(let lesson): study(from: .interview(lesson))
    case .run(let experiment, let settings, let format):
      answer { RunCommand.perform(experiment, settings: settings, format: format, seed: options.seed, in: $0) }
    case .prove(let lesson, let json): prove(lesson, json: json)
    case .show(let lesson, let width): answer(width: width) { LookingCommands.show(lesson, in: $0) }
    case .list(let json): answer { LookingCommands.list($0, profile: look().profile, json: json) }
    case .progress(let json):
      answer { LookingCommands.progress($0, profile: lookClosely().profile, clock: .system, json: json) }
    case .history(let json): say(LookingCommands.history(lookClosely().events, json: json))
    case .settings(let name, let value):
      say(SettingsCommand.perform(name: name, value: value, look: look, open: open))
    case .profilePath: say(.text(surroundings.recordFolder + "\n"))
    case .checkSetup: say(setup())
    }
  }

  /// The record, to be written to.
  private func open() -> Record { Record.open(surroundings.recordFolder) }

  /// The record as it is; none is made.
  private func look() -> Record { Record.look(at: surroundings.recordFolder) }

  /// The record for a command that is about it: what is in disorder is said.
  private func lookClosely() -> Record {
    let record = look()
    for warning in record.warnings { complain(visible(warning)) }
    return record
  }
}

// MARK: - Studying

extension App {
  /// A session at the prompt, until the learner leaves.
  private func study(from opening: Opening) -> Int32 {
    let library: Library
    do {
      library = try Library.find(surroundings.contentPlace(named: options.content))
    } catch {
      return say(.of(error))
    }
    if let refusal = refusal(of: opening, in: library) { return say(refusal) }
    let record = open()
    let console = console(record, remembers: true)
    defer { console.close() }
    let keeping: Keeping =
      switch record.state {
      case .writable: .kept
      case .readOnly(let reason): .readOnly(reason: reason)
      case .nothingKept(let reason): .nothing(reason: reason)
      }
    // The first screen says at home whether anything is kept; elsewhere it must be said before it.
    let notes = record.warnings + (opening == .home || keeping.isKept ? [] : [keeping.sentence])
    for note in notes { write([.paragraph([Span(note, .warning)]), .blank], on: console) }
    let session = Session(
      library: library, profile: record.profile, keeping: keeping, clock: .system,
      seed: options.seed ?? .random(in: 1...UInt64(UInt32.max)), isSeedGiven: options.seed != nil,
      medium: console.medium, isPaged: console.isInteractive)
    let signal = Runtime(session, record: record, console: console).run(from: opening)
    record.writeSnapshot(progress: Documents.progress(record.profile, in: library, clock: .system).members)
    if let signal { return end(of: signal, on: console) }
    return keeping.isKept && record.unsavedCount == 0 ? 0 : 1
  }

  /// A lesson named on the command line must be there: the shell is told, not the prompt.
  private func refusal(of opening: Opening, in library: Library) -> Answer? {
    let names: [String] =
      switch opening {
      case .home: []
      case .study(let name), .interview(let name): [name].compactMap(\.self)
      case .quiz(let names): names
      }
    do {
      for name in names { _ = try library.open(name) }
      return nil
    } catch {
      return .of(error)
    }
  }

  private func console(_ record: Record, remembers: Bool) -> Console {
    let isKept = remembers && record.state == .writable
    return Console(
      plain: options.isPlain, accessible: options.isAccessible || record.settings.isAccessible,
      historyFile: isKept ? record.folder + "/history" : nil)
  }
}

// MARK: - Answering

extension App {
  /// Says what a command that needs the lessons has to say.
  private func answer(width: Int? = nil, _ command: (Library) -> Answer) -> Int32 {
    do {
      return say(command(try Library.find(surroundings.contentPlace(named: options.content))), width: width)
    } catch {
      return say(.of(error))
    }
  }

  /// Prints an answer: what was asked for on standard output, what went wrong on standard error.
  private func say(_ answer: Answer, width: Int? = nil) -> Int32 {
    if let error = answer.error { complain(error) }
    let console: Console
    switch answer.output {
    case .nothing: return answer.status
    case .text(let text):
      // Text for programs is the same however screens are shown, so the record is not asked.
      console = Console()
      console.write(text)
    case .screen(let screen):
      console = self.console(look(), remembers: false)
      // The last column stays free, so a text of this width needs one more.
      write(screen.elements, on: console, width: width.map { $0 + 1 })
    }
    console.close()
    return status(answer.status, of: console)
  }

  private func write(_ elements: [Element], on console: Console, width: Int? = nil) {
    var medium = console.medium
    if let width { medium.width = width }
    let theme = Theme()
    console.write(Screen(elements).lines(for: medium).map { theme.bytes(of: $0, medium: medium) + "\n" }.joined())
  }

  /// Ends as the signal would have ended the process; where output found no place, says so instead.
  private func end(of signal: Int32, on console: Console) -> Int32 {
    if console.outputFailure == nil { console.die(of: signal) }
    return status(1, of: console)
  }

  /// The exit status; 1 where what was to be printed could not be.
  private func status(_ status: Int32, of console: Console) -> Int32 {
    guard let reason = console.outputFailure else { return status }
    complain("The output cannot be written: \(reason).")
    return max(status, 1)
  }

  /// Proves claims on both cores, each printed as soon as it is known; Ctrl+C stops it.
  private func prove(_ name: String?, json: Bool) -> Int32 {
    let command: ProveCommand
    do {
      command = try ProveCommand(name, in: try Library.find(surroundings.contentPlace(named: options.content)))
    } catch {
      return say(.of(error))
    }
    let console = console(look(), remembers: false)
    defer { console.close() }
    func show(_ elements: [Element]) {
      if !json { write(elements + [.blank], on: console) }
    }
    let start = ContinuousClock.now
    var proofs: [Proof] = []
    for task in command.tasks {
      let work = BackgroundWork { try await task.prover.proveInParallel() }
      while work.finished == nil {
        switch console.next(.busy, timeout: 10) {
        case .interrupt:
          work.cancel()
          return 130
        case .terminated(let signal):
          work.cancel()
          return end(of: signal, on: console)
        default: break
        }
      }
      switch work.finished {
      case .success(let found)?:
        proofs += found
        for proof in found { show(ProveCommand.elements(proof, of: task)) }
      case .failure(let error)?: return say(.of(error))
      case nil: break
      }
    }
    let elapsed = ContinuousClock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    if json { console.write(Documents.text(.array(proofs.map(ProveCommand.document)))) }
    show(ProveCommand.summary(proofs, findings: command.findings, seconds: seconds))
    return status(proofs.allSatisfy(\.holds) && command.findings.isEmpty ? 0 : 1, of: console)
  }

  private func setup() -> Answer {
    let place = surroundings.contentPlace(named: options.content)
    let lessons: (text: String, isThere: Bool)
    do {
      let library = try Library.find(place)
      lessons = (library.packs.map { "\($0.title) \($0.version), in \($0.folder)" }.joined(separator: "; "), true)
    } catch {
      lessons = (Sentence.of(error), false)
    }
    let record = look()
    let keeping =
      switch record.state {
      case .nothingKept(let reason): reason
      default: record.folder
      }
    let medium = console(record, remembers: false).medium
    let size = "\(medium.width) × \(medium.height)", spoken = "\(medium.width) columns and \(medium.height) rows"
    var answer = Answer.screen([
      .keyValues([
        ("gradus", [Span(App.version)]), ("Lessons", [Span(lessons.text)]), ("Progress", [Span(keeping)]),
        ("Screen", [Span(size, spoken: spoken), Span(", \(medium.rendering), colour: \(medium.color)")]),
      ])
    ])
    answer.status = lessons.isThere ? 0 : 1
    return answer
  }
}
