/// One experiment with its settings and its seed: a lazy sequence of its steps.
///
/// Nothing is computed until the next step is asked for, so a run can be drawn while it grows and left at any step. The
/// same trial gives the same numbers, bit for bit.
///
///     var steps = try Run(trial).makeIterator()
///     while let step = steps.next() { draw(steps.result, step) }
public struct Run: Sequence, Sendable {
  /// What is run.
  public let trial: Trial
  private let course: any Course

  /// Makes the run ready.
  ///
  /// - Throws: where it needs more than a run may take, or its data do not fit its settings.
  public init(_ trial: Trial) throws(RunRefused) {
    try Self.check(trial)
    self.trial = trial
    course = try Self.course(of: trial.settings.kind).init(trial)
  }

  /// Refuses what `init` would refuse, without making anything ready.
  public static func check(_ trial: Trial) throws(RunRefused) {
    try course(of: trial.settings.kind).check(trial)
  }

  private static func course(of kind: Kind) -> any Course.Type {
    switch kind {
    case .descent: DescentCourse.self
    case .noise: NoiseCourse.self
    case .train: TrainCourse.self
    case .landscape: LandscapeCourse.self
    }
  }

  /// How many steps it takes at most.
  public var count: Int { course.count }

  /// The steps from the first; each iterator runs the experiment anew.
  public func makeIterator() -> Iterator { Iterator(trial: trial, course: course) }

  /// Takes the steps one by one and holds what they measured.
  public struct Iterator: IteratorProtocol, Sendable {
    private let trial: Trial
    private var course: any Course
    private var index = 0

    init(trial: Trial, course: any Course) {
      self.trial = trial
      self.course = course
    }
  }
}

extension Run.Iterator {
  /// Takes the next step; nil behind the last.
  public mutating func next() -> Step? {
    guard !course.isDone else { return nil }
    course.advance()
    index += 1
    return step
  }

  /// What is measured so far.
  public var result: RunResult {
    RunResult(
      settings: trial.settings, seed: trial.seed, step: step, diverged: course.diverged, values: course.values)
  }

  private var step: Step { Step(index: index, count: course.count, isLast: course.isDone) }
}

extension Run {
  /// Runs to the end.
  public func result() -> RunResult {
    var steps = makeIterator()
    while steps.next() != nil {}
    return steps.result
  }
}
