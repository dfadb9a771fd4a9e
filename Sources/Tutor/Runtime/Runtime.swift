import Experiments
import Learner
import Terminal

/// Runs a session on a real terminal: the one place where its effects are performed.
final class Runtime {
  /// How long runs are computed between two looks at the keyboard.
  private static let slice = Duration.milliseconds(4)
  /// How often the picture of a run under way is drawn anew.
  private static let frame = Duration.milliseconds(30)

  private var session: Session
  private let record: Record
  private let console: Console
  private var theme: Theme { console.theme }
  private var computation: Computation?
  private var lastFrame = ContinuousClock.now
  private var answers: [Input] = []
  private var isOver = false
  /// The signal that ended the session, if one did.
  private var signal: Int32?

  init(_ session: Session, record: Record, console: Console) {
    self.session = session
    self.record = record
    self.console = console
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
      if computation != nil { compute() } else { wait(milliseconds: nil) }
    }
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
    case .compute(let id, let trials): computation = Computation(id: id, trials)
    case .cancel: computation = nil
    case .draw(let screen):
      console.enterFullScreen()
      console.draw(screen.lines(for: session.medium))
    case .leaveFullScreen: console.leaveFullScreen()
    case .quit: isOver = true
    }
  }

  /// A slice of the runs under way, then a look at the keyboard.
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
      ? .keys : computation != nil ? .busy : .line(prompt: session.prompt, remembers: session.isAtWord)
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
    case .timeout: break
    }
  }
}
