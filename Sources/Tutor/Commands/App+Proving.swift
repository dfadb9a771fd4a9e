import Learner
import Lessons
import Proving
import Terminal

extension App {
  /// Proves claims on both cores, each printed as soon as it is known; Ctrl+C stops it.
  ///
  /// - Parameter seeds: on how many seeds instead of the claims' own; what is found is then printed as tables.
  func prove(_ name: String?, seeds: Int? = nil, json: Bool) -> Int32 {
    let command: ProveCommand
    do {
      let library = try library()
      command = try ProveCommand(name, seeds: seeds, in: library)
    } catch {
      return say(.of(error))
    }
    let console = console()
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
        if seeds != nil { show(ProveCommand.table(found, of: task)) }
        for proof in found where seeds == nil || !proof.holds { show(ProveCommand.elements(proof, of: task)) }
      case .failure(let error)?: return say(.of(error))
      case nil: break
      }
    }
    let elapsed = ContinuousClock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    if json {
      console.write(Documents.text(.array(proofs.map(ProveCommand.document))))
      for finding in command.findings { complain(finding.text) }
    }
    show(ProveCommand.summary(proofs, findings: command.findings, seconds: seconds))
    return status(proofs.allSatisfy(\.holds) && command.findings.isEmpty ? 0 : 1, of: console)
  }
}
