/// The measured rounds of a workload: each contestant takes its steps in turn, again and again, so that whatever slows
/// the machine slows all.
struct Rounds {
  /// Seconds a step in each round.
  private(set) var core: [Double] = []
  private(set) var hand: [Double] = []
  private(set) var peers: [String: (core: [Double], peer: [Double])] = [:]

  init(_ workload: Workload, peers contestants: [PeerContestant], rounds: Int = 25, peerRounds: Int = 5) {
    let core = Core(workload)
    let hand = HandWritten(workload)
    let steps = Self.steps(in: 1.5e-3, of: hand)
    for _ in 0..<rounds {
      self.core.append(core.seconds(steps: steps) / Double(steps))
      self.hand.append(hand.seconds(steps: steps) / Double(steps))
    }
    let peerSteps = contestants.map { Self.steps(in: 12e-3, of: $0) }
    for _ in 0..<peerRounds {
      let ours = core.seconds(steps: steps) / Double(steps)
      for (peer, steps) in zip(contestants, peerSteps) {
        let theirs = peer.seconds(steps: steps) / Double(steps)
        peers[peer.name, default: ([], [])].core.append(ours)
        peers[peer.name, default: ([], [])].peer.append(theirs)
      }
    }
  }

  /// How many steps fill this time.
  private static func steps(in seconds: Double, of contestant: some Contestant) -> Int {
    let trial = contestant.seconds(steps: 100)
    return max(5, Int(seconds / (trial / 100)))
  }
}
