import Foundation

/// `bench [--python <interpreter>] [--out <folder>] [--baseline <file>] [--check] [--accept] [<part of a name>]`
///
/// A part of a name takes the rows that have it: "line", "B = 8,", "process start", "sweep"; "others" are what stands
/// beside a step, "scaling" the pictures.
@main
enum Bench {
  static func main() throws {
    let options = Options(CommandLine.arguments.dropFirst())
    try FileManager.default.createDirectory(at: options.work, withIntermediateDirectories: true)
    let workloads = Workload.all.filter { options.isWanted($0.title) }
    for workload in workloads { try workload.write(to: options.work) }
    let peers = options.python.map { python in
      ["torch", "jax", "jax-jit", "numpy"].compactMap { Peer($0, python: python, folder: options.work) }
    }
    defer { for peer in peers ?? [] { peer.stop() } }

    FileHandle.standardOutput.write(Data((Row.header + "\n").utf8))
    var rows: [Row] = []
    func show(_ row: Row) {
      rows.append(row)
      // Not `print`, which keeps lines back in a pipe.
      FileHandle.standardOutput.write(Data((row.text + "\n").utf8))
    }
    for workload in workloads {
      for row in rowsOf(workload, peers: (peers ?? []).filter { workload.isWorth($0.name) }) { show(row) }
    }
    if options.isWanted("process start") { starts(peers ?? [], folder: options.products).forEach(show) }
    if options.isWanted("sweep") { sweep(peers?.first { $0.name == "torch" }).forEach(show) }
    if options.isWanted("others") {
      let others = Others()
      (others.rows() + others.allocations()).forEach(show)
    }
    if options.isWanted("scaling") { Scaling().show().forEach(show) }
    if options.isWanted("200 KB of lesson, of Markdown") {
      let gradus = options.out.appending(path: "gradus")
      let (rows, missing) =
        try Reading(gradus: gradus, folder: options.work)?.rows(python: options.python)
        ?? ([], ["\(gradus.path) is not built: no row for reading."])
      rows.forEach(show)
      for sentence in missing { print(sentence) }
    }

    // What seems to have become worse is measured again: only what is so three times in a row is not chance.
    let baseline = Baseline(options)
    for _ in 0..<2 where options.checks {
      for name in try baseline.worse(rows).map(\.name) {
        guard let workload = workloads.first(where: { $0.title == name }),
          let k = rows.firstIndex(where: { $0.name == name && $0.peer == "C" })
        else { continue }
        rows[k] = timed(workload, Rounds(workload, peers: []))
      }
    }
    try baseline.finish(rows)
  }

  private static func rowsOf(_ workload: Workload, peers: [Peer]) -> [Row] {
    let contestants = peers.map { PeerContestant(peer: $0, key: workload.key) }
    var rows: [Row] = []
    let core = Core(workload)
    let steps = 300
    let loss = core.loss(steps: steps)
    let others: [any Contestant] = [HandWritten(workload)] + contestants
    for other in others {
      let theirs = other.loss(steps: steps)
      rows.append(
        Row(
          name: "\(workload.title): loss", ours: loss, anchor: theirs, peer: other.name,
          ratio: abs(loss - theirs) / max(abs(theirs), 1e-3), goal: 1e-5))
    }
    let rounds = Rounds(workload, peers: contestants)
    rows.append(timed(workload, rounds))
    for peer in contestants {
      guard let times = rounds.peers[peer.name] else { continue }
      let (goal, stretch) = workload.goals(against: peer.name)
      rows.append(
        Row(workload.title, ours: times.core, anchor: times.peer, peer: peer.name, goal: goal, stretch: stretch))
    }
    let requests = Double(core.requests())
    rows.append(
      Row(
        name: "\(workload.title): allocations", ours: requests, anchor: 0, peer: "limit", ratio: requests / 1000,
        goal: 0))
    return rows
  }

  private static func timed(_ workload: Workload, _ rounds: Rounds) -> Row {
    Row(
      workload.title, ours: rounds.core, anchor: rounds.hand, peer: "C", goal: workload.goal, stretch: workload.stretch)
  }
}

extension Workload {
  /// Whether a peer is set up for it: compiling takes jax a second each.
  func isWorth(_ peer: String) -> Bool {
    switch peer {
    case "jax": batch == 64 || batch == 32 || name == "digits 64-32-10"
    case "jax-jit": batch == 64 && name == "digits 64-32-10"
    default: true
    }
  }

  func goals(against peer: String) -> (Double?, Double?) {
    guard name == "digits 64-32-10" else { return (nil, nil) }
    return switch (peer, batch) {
    case ("torch", 8): (1 / 80, 1 / 120)
    case ("torch", 64): (1 / 14, 1 / 22)
    case ("torch", 512): (1 / 4, 1 / 6)
    case ("jax", 64): (1 / 1.25, 1 / 2)
    case ("jax-jit", 64): (1 / 3, 1 / 5)
    case ("numpy", 64): (1 / 4, 1 / 6)
    default: (nil, nil)
    }
  }
}
