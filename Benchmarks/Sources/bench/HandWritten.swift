import CReference
import Neural

/// The C of this package on a workload.
struct HandWritten: Contestant {
  let name = "C"
  private let workload: Workload
  private let order: [Int32]
  private let parameters: [Float]
  private let labels: [Int32]
  /// x₀, x₁, y of each sample of a line.
  private let triples: [Float]

  init(_ workload: Workload) {
    self.workload = workload
    order = workload.order.map(Int32.init)
    parameters = workload.model.parameters
    labels = workload.samples.labels.map(Int32.init)
    let samples = workload.samples
    var triples: [Float] = []
    if workload.isLine {
      for i in 0..<samples.count {
        triples += samples.features[2 * i..<2 * i + 2]
        triples.append(samples.values[i])
      }
    }
    self.triples = triples
  }

  func seconds(steps: Int) -> Double {
    var seconds = 0.0
    train { run in
      _ = run(3)
      let start = processorTime()
      _ = run(steps)
      seconds = processorTime() - start
    }
    return seconds
  }

  func loss(steps: Int) -> Double {
    var loss = 0.0
    train { loss = $0(steps) }
    return loss
  }

  /// Hands out a function that takes steps and gives the last loss; each call begins at the first batch.
  private func train(_ body: (_ run: (Int) -> Double) -> Void) {
    if workload.isLine {
      var line = Line(w0: parameters[0], w1: parameters[1], bias: parameters[2])
      body { steps in
        pieces(steps) { line_train(&line, triples, $0, Int32(workload.batch), $1, workload.rate) }
      }
    } else {
      let network = network_make(
        workload.widths.map(Int32.init), Int32(workload.widths.count), workload.activation == .tanh ? 1 : 0,
        Int32(workload.batch), parameters, workload.samples.features, labels, Int32(labels.count), workload.rate,
        workload.momentum)
      body { steps in pieces(steps) { network_train(network, $0, Int32(workload.batch), $1) } }
      network_free(network)
    }
  }

  /// The steps in runs up to the end of the order.
  private func pieces(_ steps: Int, _ run: (UnsafePointer<Int32>, Int32) -> Double) -> Double {
    var left = steps
    var loss = 0.0
    while left > 0 {
      let now = min(left, order.count / workload.batch)
      loss = run(order, Int32(now))
      left -= now
    }
    return loss
  }
}
