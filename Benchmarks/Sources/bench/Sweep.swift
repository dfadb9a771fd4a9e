import Foundation
import Neural

/// 108 trainings, two epochs of digits each on 64-128-64-10 at batch 64: six rates, three momenta, six seeds, on two cores.
func sweep(_ torch: Peer?) -> Row? {
  let samples = Samples.digits
  let data = samples.dataset
  var best = Double.infinity
  for _ in 0..<3 {
    let clock = ContinuousClock()
    let start = clock.now
    let threads = (0..<2).map { part in
      let thread = Thread {
        for k in stride(from: part, to: 108, by: 2) { train(k, data) }
      }
      thread.stackSize = 1 << 20
      return thread
    }
    threads.forEach { $0.start() }
    while threads.contains(where: { !$0.isFinished }) { usleep(200) }
    best = min(best, (clock.now - start) / .seconds(1))
  }
  if let torch, let theirs = torch.ask("sweep") {
    return Row(name: "sweep of 108 trainings", ours: best, anchor: theirs, peer: "torch", ratio: best / theirs, goal: 0.3, stretch: 0.18)
  }
  return Row(name: "sweep of 108 trainings", ours: best, anchor: 0.2, peer: "limit", ratio: best / 0.2, goal: 1, stretch: 0.6)
}

private func train(_ k: Int, _ data: Dataset) {
  let rate = 0.02 * Double(1 + k % 6)
  let momentum = Float(k / 6 % 3) * 0.45
  var generator = SeededGenerator(seed: UInt64(k / 18))
  var model = MLP(widths: [64, 128, 64, 10], generator: &generator)
  var gradient = Gradient(for: model)
  var workspace = Workspace(for: model)
  var optimizer = SGD(for: model, momentum: momentum)
  var sampler = EpochSampler(count: data.count, batch: 64, generator: generator)
  for _ in 0..<2 * sampler.stepsPerEpoch {
    gradient.clear()
    workspace.addGradient(of: model, on: data, rows: sampler.next(), share: 1 / 64, to: &gradient)
    optimizer.update(&model, by: gradient, rate: rate)
  }
}
