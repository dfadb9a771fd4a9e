import Foundation
import Neural
import Synchronization

/// 108 trainings, two epochs of digits each on 64-128-64-10 at batch 64: six rates, three momenta, six seeds, on two
/// threads. Ours is the processor time of the busier thread, which is what passes where two cores are free.
func sweep(_ torch: Peer?) -> [Row] {
  let data = Samples.digits.dataset
  let networks = (0..<6 as Range<UInt64>).map { seed in
    var generator = SeededGenerator(seed: seed)
    return MLP(widths: [64, 128, 64, 10], generator: &generator)
  }
  let rounds = (0..<3).map { _ in seconds(networks, on: data) }
  let best = rounds.min()!
  let name = "sweep of 108 trainings"
  var rows = [
    Row(name: name, ours: best, anchor: 0.2, peer: "limit", ratio: best / 0.2, goal: 1, stretch: 0.6)
  ]
  if let torch, let theirs = torch.ask("sweep") {
    rows.append(
      Row(name: name, ours: best, anchor: theirs, peer: "torch", ratio: best / theirs, goal: 0.3, stretch: 0.18))
  }
  return rows
}

private func seconds(_ networks: [MLP], on data: Dataset) -> Double {
  let next = Atomic(0)
  let longest = Mutex(0.0)
  DispatchQueue.concurrentPerform(iterations: 2) { _ in
    let start = processorTime()
    while true {
      let k = next.add(1, ordering: .relaxed).oldValue
      if k >= 108 { break }
      train(k, networks[k / 18], on: data)
    }
    let time = processorTime() - start
    longest.withLock { $0 = max($0, time) }
  }
  return longest.withLock { $0 }
}

private func train(_ k: Int, _ network: MLP, on data: Dataset) {
  let rate = 0.02 * Double(1 + k % 6)
  let momentum = Float(k / 6 % 3) * 0.45
  var model = network
  var gradient = Gradient(for: model)
  var workspace = Workspace(for: model)
  var optimizer = SGD(for: model, momentum: momentum)
  var sampler = EpochSampler(count: data.count, batch: 64, generator: SeededGenerator(seed: UInt64(k)))
  var losses: [Double] = []
  for _ in 0..<2 * sampler.stepsPerEpoch {
    let batch = sampler.next()
    workspace.train(
      &model, by: &optimizer, on: data, rows: batch.span, batch: 64, rate: rate, gradient: &gradient, losses: &losses)
  }
}
