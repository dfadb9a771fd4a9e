import Experiments
import Learner
import Lessons
import Terminal

@testable import Tutor

/// A session without a terminal: inputs go in as typed, what would stand on the screen comes out as text.
///
/// Saves succeed unless told otherwise; runs are computed at once.
final class Study {
  private(set) var session: Session
  private(set) var events: [Event] = []
  /// Events that could not be saved.
  private(set) var lost: [Event] = []
  /// What was shown, one text for each input.
  private(set) var pages: [String] = []
  private(set) var frames: [String] = []
  /// Lines that told how far long work has come.
  private(set) var statuses: [String] = []
  /// Files that were written, by the names asked for.
  private(set) var files: [(name: String, text: String)] = []
  private(set) var hasQuit = false
  var savingFails: String?
  /// Whether runs wait to be advanced instead of being there at once.
  var runsWait = false
  private(set) var waiting: (job: Int, trials: [Trial])?
  private let clock: TestClock

  init(
    medium: Medium = Medium(width: 80, height: 24, rendering: .rich, color: .none), isPaged: Bool = false,
    events: [Event] = [], keeping: Keeping = .kept, seed: UInt64 = 7, clock: TestClock = TestClock(),
    library: Library = Shipped.library
  ) {
    self.clock = clock
    self.events = events
    session = Session(
      library: library, profile: Profile(events), keeping: keeping, clock: clock.clock, seed: seed, medium: medium,
      isPaged: isPaged)
  }

  /// The learner's choices on this computer.
  func choose(_ settings: Preferences) { session.settings = settings }

  @discardableResult
  func start(_ opening: Opening = .home) -> String { feed(.start(opening)) }

  /// Types a line and gives what is shown, all pages of it.
  @discardableResult
  func type(_ line: String) -> String {
    var shown = feed(.line(line))
    while session.hasMore { shown += feed(.line("")) }
    return shown
  }

  @discardableResult
  func press(_ keys: Key...) -> String {
    for key in keys { feed(.key(key)) }
    return frames.last ?? ""
  }

  /// Types a line behind `:` in the slider.
  @discardableResult
  func word(_ line: String) -> String {
    press(.character(":"))
    for character in line { press(.character(character)) }
    return press(.enter)
  }

  /// Lets moments pass and gives the frames that they drew.
  @discardableResult
  func pass(moments: Int) -> [String] {
    let before = frames.count
    for _ in 0..<moments { feed(.tick) }
    return Array(frames.dropFirst(before))
  }

  @discardableResult
  func feed(_ input: Input) -> String {
    var inputs = [input], shown: [String] = []
    while !inputs.isEmpty {
      for effect in session.receive(inputs.removeFirst()) {
        switch effect {
        case .show(let lines): shown += lines.map(\.text)
        case .save(let happening):
          let event = clock.event(happening, number: events.count + lost.count + 1)
          if let savingFails {
            lost.append(event)
            inputs.append(.notSaved(event, reason: savingFails))
          } else {
            events.append(event)
            inputs.append(.saved(event))
          }
        case .consult(let kinds):
          inputs.append(.consulted((events + lost).filter { kinds.contains($0.what.kind) }))
        case .compute(let id, let trials) where runsWait: waiting = (id, trials)
        case .compute(let id, let trials):
          inputs.append(.computed(job: id, trials.compactMap { try? Run($0).result() }))
        case .draw(let screen): frames.append(screen.lines(for: session.medium).map(\.text).joined(separator: "\n"))
        case .write(let text, let name):
          files.append(("\(name.stem).\(name.ending)", text))
          inputs.append(.written(name: "\(name.stem).\(name.ending)"))
        case .quit: hasQuit = true
        case .status(let line): statuses.append(line.text)
        case .cancel: waiting = nil
        case .leaveFullScreen: break
        }
      }
    }
    let page = shown.joined(separator: "\n")
    pages.append(page)
    return page
  }

  /// Has the runs that wait come to a step of one of them: those before it are finished, and of a single one the part that
  /// is there is seen.
  func advance(run: Int = 0, to index: Int) throws -> String {
    guard let waiting else { return "" }
    var results = try waiting.trials.prefix(run).map { try Run($0).result() }
    var steps = try Run(waiting.trials[run]).makeIterator()
    var step: Step?
    while let next = steps.next() {
      step = next
      if next.index >= index { break }
    }
    if waiting.trials.count == 1 { results.append(steps.result) }
    return feed(.progressed(job: waiting.job, results, step))
  }

  var profile: Profile { session.profile }
  var kinds: [String] { events.map(\.what.kind) }
}
