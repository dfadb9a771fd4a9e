import Lessons

/// What one press of Enter leads to.
indirect enum Stop {
  /// Blocks to read.
  case passage([Block])
  /// A guess before the experiment that it names.
  case prediction(Question)
  /// An experiment to play or to run.
  case experiment(ExperimentBlock)
  /// A check question.
  case question(Question)
  /// An interview question: an attempt, then the model answer.
  case interview(Question)
}

/// The way through a lesson: its sections, each as the stops that Enter goes to one by one.
struct Route {
  struct Leg {
    let section: Section
    let stops: [Stop]

    /// Reading time of the section in seconds.
    var seconds: Double { stops.map(Route.seconds).reduce(0, +) }
  }

  let legs: [Leg]
  /// How many legs belong to the lesson itself; the further sections come behind them.
  let counted: Int
  private let minutes: Int

  init(_ lesson: Lesson) {
    let sections = lesson.sections.filter { !$0.isBeyond } + lesson.sections.filter(\.isBeyond)
    legs = sections.map { Leg(section: $0, stops: Route.stops($0.blocks)) }
    counted = sections.count { !$0.isBeyond }
    minutes = lesson.minutes
  }

  /// The minutes that remain from a section on, as a share of what the lesson's author says it takes.
  func minutesLeft(from leg: Int) -> Int {
    guard leg < counted else { return 0 }
    let all = legs[..<counted].map(\.seconds).reduce(0, +)
    let rest = legs[leg..<counted].map(\.seconds).reduce(0, +)
    return all > 0 ? max(1, Int((Double(minutes) * rest / all).rounded(.up))) : minutes
  }

  func leg(of sectionID: String) -> Int? {
    legs.firstIndex { $0.section.id == sectionID }
  }

  private static func stops(_ blocks: [Block]) -> [Stop] {
    var stops: [Stop] = [], passage: [Block] = []
    func finishPassage() {
      if !passage.isEmpty { stops.append(.passage(passage)) }
      passage = []
    }
    for block in blocks {
      switch block {
      case .question(let question):
        finishPassage()
        switch question.kind {
        case .predict: stops.append(.prediction(question))
        case .open: stops.append(.interview(question))
        default: stops.append(.question(question))
        }
      case .experiment(let experiment):
        finishPassage()
        stops.append(.experiment(experiment))
      default: passage.append(block)
      }
    }
    finishPassage()
    return stops
  }

  private static func seconds(_ stop: Stop) -> Double {
    switch stop {
    case .passage(let blocks): ReadingTime.seconds(of: blocks)
    case .experiment(let block): ReadingTime.seconds(of: [.experiment(block)])
    case .prediction(let question), .question(let question), .interview(let question):
      ReadingTime.seconds(of: [.question(question)])
    }
  }
}
