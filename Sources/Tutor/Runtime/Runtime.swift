import Experiments
import Files
import Learner
import Terminal

/// Runs a session on a real terminal: the one place where its effects are performed.
final class Runtime {
  /// How long runs are computed between two looks at the keyboard.
  private static let slice = Duration.milliseconds(4)
  /// How often the picture of a run under way is drawn anew.
  private static let frame = Duration.milliseconds(30)
  /// How long several runs are left alone between two looks at them.
  private static let look = 4
  /// The milliseconds between two ticks of what is played.
  private static let tick = 40

  private var session: Session
  private let record: Record
  private let console: Console
  private let folder: String
  private var theme: Theme { console.theme }
  /// One run, computed here a little at a time; its picture follows at once.
  private var computation: Computation?
  /// Several runs, computed on all cores.
  private var pool: Pool?
  private var lastFrame = ContinuousClock.now
  private var answers: [Input] = []
  private var isOver = false
  /// The signal that ended the session, if one did.
  private var signal: Int32?

  /// - Parameter folder: where files are saved that the learner asks for.
  init(_ session: Session, record: Record, console: Console, folder: String) {
    self.session = session
    self.record = record
    self.console = console
    self.folder = folder
  }

  /// Runs until the learner leaves.
  ///
  /// - Returns: The signal that ended it, if one did.
  func run(from opening: Opening) -> Int32? {
    console.prompt.completions = { [weak self] line, cursor in
      self?.session.completions(for: String(line.prefix(cursor))) ?? []
    }
    feed(.start(opening))
    while !isOver {
      if computation != nil {
        compute()
      } else if pool != nil {
        gather()
      } else {
        wait(milliseconds: session.wantsTicks ? Runtime.tick : nil)
      }
    }
    pool?.cancel()
    console.leaveFullScreen()
    return signal
  }

  /// Gives the session an input, performs what it asks for, and gives it the answers, until there are none.
  private func feed(_ input: Input) {
    answers.append(input)
    while !answers.isEmpty, !isOver {
      for effect in session.receive(answers.removeFirst()) { perform(effect) }
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .show(let lines):
      console.leaveFullScreen()
      console.write(lines.map { theme.bytes(of: $0, medium: session.medium) + "\n" }.joined())
    case .status(let line): console.status(theme.bytes(of: line, medium: session.medium))
    case .save(let happening):
      switch record.append(happening) {
      case .success(let event): answers.append(.saved(event))
      case .failure(let lost): answers.append(.notSaved(lost.event, reason: lost.reason))
      }
    case .consult(let kinds): answers.append(.consulted(record.events(of: kinds)))
    case .compute(let id, let trials):
      stop()
      if trials.count > 1 { pool = Pool(id: id, trials) } else { computation = Computation(id: id, trials) }
    case .cancel: stop()
    case .write(let text, let name): answers.append(write(text, as: name))
    case .draw(let screen):
      console.enterFullScreen()
      console.draw(screen.lines(for: session.medium))
    case .leaveFullScreen: console.leaveFullScreen()
    case .quit: isOver = true
    }
  }

  private func stop() {
    computation = nil
    pool?.cancel()
    pool = nil
  }

  /// A look at the keyboard, then at the runs that the cores compute.
  private func gather() {
    wait(milliseconds: Runtime.look)
    guard let pool else { return }
    do {
      if try pool.isComplete() {
        self.pool = nil
        feed(.computed(job: pool.id, pool.progress.results))
      } else if ContinuousClock.now - lastFrame > Runtime.frame {
        lastFrame = .now
        let progress = pool.progress
        feed(.progressed(job: pool.id, progress.results, progress.step))
      }
    } catch {
      stop()
      feed(.refused(job: pool.id, reason: Sentence.of(error)))
    }
  }

  /// Writes a file into the current folder; one that is there is left as it is.
  private func write(_ text: String, as name: FileName) -> Input {
    do {
      return .written(name: try name.create(in: folder, text))
    } catch {
      return .notWritten(reason: error.sentence)
    }
  }

  /// A slice of the run under way, then a look at the keyboard.
  private func compute() {
    guard var running = computation else { return }
    do {
      let isDone = try running.advance(until: .now + Runtime.slice)
      computation = isDone ? nil : running
      if isDone {
        feed(.computed(job: running.id, running.results))
      } else if ContinuousClock.now - lastFrame > Runtime.frame {
        lastFrame = .now
        feed(.progressed(job: running.id, running.resultsSoFar, running.step))
      }
    } catch {
      computation = nil
      feed(.refused(job: running.id, reason: Sentence.of(error)))
    }
    if computation != nil { wait(milliseconds: 0) }
  }

  /// Writes a line of a script behind its prompt, as it would stand on a terminal: what is answered then says to what.
  private func echo(_ line: String) {
    guard !console.isInteractive, !line.isEmpty else { return }
    console.write(theme.bytes(of: Line([Span("\(session.prompt)\(line)")]), medium: session.medium) + "\n")
  }

  /// Waits for what the learner does next.
  private func wait(milliseconds: Int?) {
    let mode: Console.Mode =
      session.wantsKeys
      ? .keys : computation != nil || pool != nil ? .busy : .line(prompt: session.prompt, remembers: session.isAtWord)
    switch console.next(mode, timeout: milliseconds) {
    case .line(let line):
      echo(line)
      feed(.line(line))
    case .key(let key): feed(.key(key))
    case .interrupt: feed(.interrupt)
    case .endOfInput: feed(.endOfInput)
    case .resized, .continued: feed(.resized(console.medium))
    case .terminated(let signal):
      self.signal = signal
      isOver = true
    case .timeout: if session.wantsTicks, computation == nil, pool == nil { feed(.tick) }
    }
  }
}
