import CReference
import Foundation
import Neural

/// Somebody who can take the training steps of a workload.
protocol Contestant {
  var name: String { get }
  /// The processor's seconds for so many steps, from the network's beginning.
  func seconds(steps: Int) -> Double
  /// The mean loss of the last of so many batches, from the network's beginning.
  func loss(steps: Int) -> Double
}

/// This thread's time on a processor, in seconds: what others do on the machine does not count.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The steps untimed before each block, so that memory and caches are warm.
private let warmUp = 3

/// The training core, by the calls that experiments make.
struct Core: Contestant {
  let name = "gradus"
  private let workload: Workload
  private let data: Dataset
  private let order: [Int]

  init(_ workload: Workload) {
    self.workload = workload
    data = workload.samples.dataset
    order = workload.order
  }

  func seconds(steps: Int) -> Double {
    var training = Training(workload)
    training.run(data, order, steps: warmUp)
    let start = processorTime()
    training.run(data, order, steps: steps)
    return processorTime() - start
  }

  func loss(steps: Int) -> Double {
    var training = Training(workload)
    training.run(data, order, steps: steps)
    return training.gradient.loss
  }

  /// How often a further thousand steps ask for memory.
  func requests() -> Int {
    var training = Training(workload)
    training.run(data, order, steps: warmUp)
    let before = requests_for_memory()
    training.run(data, order, steps: 1000)
    return Int(requests_for_memory() - before)
  }
}

/// A network in training.
struct Training {
  private(set) var gradient: Gradient
  private var losses: [Double] = []
  private var model: MLP
  private var workspace: Workspace
  private var optimizer: SGD
  private let batch: Int
  private let rate: Double

  init(_ workload: Workload) {
    model = workload.model
    gradient = Gradient(for: model)
    workspace = Workspace(for: model)
    optimizer = SGD(for: model, momentum: workload.momentum)
    batch = workload.batch
    rate = Double(workload.rate)
    losses.reserveCapacity(workload.samples.count / batch)
  }

  @inline(never)
  mutating func run(_ data: Dataset, _ order: [Int], steps: Int) {
    var left = steps
    var start = 0
    while left > 0 {
      // An epoch or less in a call, as an experiment takes them that is not watched.
      let now = min(left, (order.count - start) / batch, data.count / batch)
      losses.removeAll(keepingCapacity: true)
      workspace.train(
        &model, by: &optimizer, on: data, rows: order.span.extracting(start..<start + now * batch), batch: batch,
        rate: rate, gradient: &gradient, losses: &losses)
      left -= now
      start += now * batch
      if start == order.count { start = 0 }
    }
  }
}
