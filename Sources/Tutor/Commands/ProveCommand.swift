import Elementary
import Experiments
import Formula
import Learner
import Lessons
import Proving
import Terminal

/// `gradus prove`: every claim of a lesson and every prediction, by running its experiments.
struct ProveCommand {
  /// One experiment with what is claimed of it.
  struct Task: Sendable {
    let lesson: OpenLesson
    let prover: Prover
  }

  let tasks: [Task]
  /// What in the lessons cannot be read, experiments that cannot be run, and numeric keys that cannot be computed.
  let findings: [Finding]

  /// What is to be proved of a lesson, of one of its experiments, or of all lessons.
  ///
  /// - Parameter seeds: on how many seeds, instead of on as many as each claim says.
  init(_ name: String?, seeds: Int? = nil, in library: Library) throws {
    var tasks: [Task] = [], findings: [Finding] = []
    let wanted = try ProveCommand.lessons(name, in: library)
    for (lesson, item) in wanted {
      for block in lesson.lesson.experiments where item == nil || block.id == item {
        guard let bench = lesson.bench(block.id) else {
          findings += lesson.faults(of: block.id)
          continue
        }
        let predictions = lesson.lesson.questions.filter { $0.kind == .predict && $0.key?.experiment == block.id }
        let claims = bench.claims + predictions.compactMap(ProveCommand.claim)
        guard !claims.isEmpty else { continue }
        let tried = seeds.map { seeds in claims.map { $0.tried(on: seeds) } } ?? claims
        tasks.append(Task(lesson: lesson, prover: Prover(lesson: lesson.lesson.id, bench: bench, claims: tried)))
      }
      if item == nil {
        findings += lesson.lesson.findings.filter { $0.severity == .error } + ProveCommand.keyFindings(of: lesson)
      }
    }
    self.tasks = tasks
    self.findings = findings
  }

  private static func lessons(_ name: String?, in library: Library) throws -> [(OpenLesson, String?)] {
    guard let name else {
      return try library.packs.flatMap { pack in
        try pack.entries.compactMap { entry in
          guard case .written(let id, _) = entry else { return nil }
          return (try OpenLesson(id, in: pack), nil)
        }
      }
    }
    guard let address = Address.parse(name) else { return [(try library.open(name), nil)] }
    if let item = address.item {
      let (lesson, bench) = try library.bench(named: name)
      precondition(bench.id == item, "The experiment \(item) was found as \(bench.id).")
      return [(lesson, item)]
    }
    return [(try library.open(address, named: name), nil)]
  }

  /// A prediction's proof as a claim: it must hold on every seed, or the runs would contradict the key.
  private static func claim(_ question: Question) -> BoundClaim? {
    guard let key = question.key, let proof = key.proof, let claim = try? Claim(parsing: proof) else { return nil }
    let right = question.options.first(where: \.isRight)?.plain ?? ""
    return BoundClaim(text: "\(Inline.plain(question.prompt)) \(right)", expect: claim, place: key.place)
  }

  /// Computed keys that have no number.
  private static func keyFindings(of lesson: OpenLesson) -> [Finding] {
    lesson.lesson.questions.compactMap { question in
      guard question.kind == .numeric, question.key?.value != nil, question.key?.draw.isEmpty == true else {
        return nil
      }
      do {
        _ = try lesson.keyValue(of: question)
        return nil
      } catch {
        return error as? Finding
      }
    }
  }
}

// MARK: - What is printed

extension ProveCommand {
  /// One claim: its sentence, what was found, on how many seeds, in what time.
  static func elements(_ proof: Proof, of task: Task) -> [Element] {
    let held = proof.seeds - proof.failed.count
    var notes = ""
    if let found = proof.found {
      notes += " · found \(found.median.shown)"
      if found.min.shown != found.max.shown { notes += " (\(found.min.shown) to \(found.max.shown))" }
    }
    let seeds = Span("\(held)/\(proof.seeds) seeds", .dim, spoken: "\(held) of \(proof.seeds) seeds")
    let time = Span(" · \(proof.seconds.shown) s", .dim, spoken: ", in \(proof.seconds.shown) seconds")
    var elements: [Element] = [
      .paragraph([
        proof.holds
          ? Span("✓ ", .good, spoken: "Holds: ") : Span("✗ ", .bad, spoken: "Does not hold: "), Span(proof.text),
      ]),
      .indented([.paragraph([Span(proof.expect, .code)]), .paragraph([seeds, Span(notes, .dim), time])], by: 2),
    ]
    if !proof.holds {
      let sides = proof.sides.map { $0?.shown ?? "none" }.joined(separator: ", ")
      let seed = proof.failed.first ?? 1
      elements.append(
        .indented(
          [
            .paragraph([Span("seed \(seed): \(proof.reason ?? "its sides are \(sides)")", .warning)]),
            .line([Span(replay(proof, of: task, seed: seed), .code)]),
          ], by: 2))
    }
    return elements
  }

  /// What was found of all claims of an experiment: on how many seeds each held, the range of its first side, the time.
  static func table(_ proofs: [Proof], of task: Task) -> [Element] {
    let header = ["claim", "held", "min", "median", "max", "seconds"].map { [Span($0)] }
    let rows = proofs.map { proof in
      let found = proof.found.map { [$0.min.shown, $0.median.shown, $0.max.shown] } ?? ["–", "–", "–"]
      let texts = [proof.text, "\(proof.seeds - proof.failed.count)/\(proof.seeds)"] + found + [proof.seconds.shown]
      return texts.map { [Span($0)] }
    }
    return [
      .line([Span("\(task.lesson.lesson.id)/\(task.prover.bench.id)", .strong)]),
      .table(header: header, rows: rows, alignments: [.left, .right, .right, .right, .right, .right]),
    ]
  }

  /// The run of the first call, as a command.
  private static func replay(_ proof: Proof, of task: Task, seed: Int) -> String {
    let changes = (try? Claim(parsing: proof.expect))?.calls.first?.changes ?? []
    return RunNames.replay(task.lesson, task.prover.bench, changes: changes, seed: UInt64(seed))
  }

  static func document(_ proof: Proof) -> JSON {
    Documents.object([
      ("lesson", .string(proof.lesson)), ("experiment", .string(proof.experiment)), ("text", .string(proof.text)),
      ("expect", .string(proof.expect)), ("holds", .bool(proof.holds)), ("seeds", .integer(proof.seeds)),
      ("failed", .array(proof.failed.map { .integer($0) })),
      (
        "found",
        proof.found.map {
          Documents.object([
            ("min", Documents.number($0.min)), ("median", Documents.number($0.median)),
            ("max", Documents.number($0.max)),
          ])
        } ?? .null
      ),
      ("seconds", Documents.number((proof.seconds * 1000).rounded() / 1000)),
    ])
  }

  /// The last line: how many hold.
  static func summary(_ proofs: [Proof], findings: [Finding], seconds: Double) -> [Element] {
    let held = proofs.count(where: \.holds)
    let isAll = held == proofs.count && findings.isEmpty
    return findings.map(Prose.fault) + [
      .line([
        Span("\(held) of \(proofs.count) claims hold", isAll ? .good : .bad),
        Span(", in \(seconds.shown) s.", .dim, spoken: ", in \(seconds.shown) seconds."),
      ])
    ]
  }
}
