import CReference
import Neural

/// What else experiments compute, beside a plain step of the same network on the same batch: no C stands beside these.
struct Others {
  private let workload: Workload
  private let data: Dataset
  private let batch: [Int]

  init() {
    workload = Workload.all.first { $0.title == "digits 64-32-10, B = 64" }!
    data = workload.samples.dataset
    batch = Array(workload.order.prefix(64))
  }

  /// The time of each by that of a gradient with a momentum step; a product with H costs about twice a gradient by its
  /// formula.
  func rows() -> [Row] {
    let plain = step(SGD(for: workload.model, momentum: 0.9))
    let others: [(name: String, run: () -> Void)] = [
      ("Nesterov step", step(Nesterov(for: workload.model, momentum: 0.9))),
      ("RMSProp step", step(RMSProp(for: workload.model))), ("Adam step", step(Adam(for: workload.model))),
      ("AdamW step", step(AdamW(for: workload.model))), ("Hessian-vector product", product()),
      ("gradient and norms of samples", norms()),
    ]
    var times = [[Double]](repeating: [], count: others.count)
    var base: [Double] = []
    for _ in 0..<15 {
      base.append(seconds(plain))
      for k in others.indices { times[k].append(seconds(others[k].run)) }
    }
    return zip(others, times).map {
      Row("\($0.name), B = 64", ours: $1, anchor: base, peer: "SGD step", goal: nil)
    }
  }

  /// How often a thousand steps of each rule ask for memory, and steps of accumulated parts.
  func allocations() -> [Row] {
    let model = workload.model
    let runs: [(String, () -> Void)] = [
      ("Nesterov", step(Nesterov(for: model, momentum: 0.9))), ("RMSProp", step(RMSProp(for: model))),
      ("Adam", step(Adam(for: model))), ("AdamW", step(AdamW(for: model))),
      ("SGD in parts of 16", step(SGD(for: model), parts: 4)),
    ]
    return runs.map { name, run in
      run()
      let before = requests_for_memory()
      for _ in 0..<1000 { run() }
      let requests = Double(requests_for_memory() - before)
      return Row(
        name: "\(name): allocations", ours: requests, anchor: 0, peer: "limit", ratio: requests / 1000, goal: 0)
    }
  }

  private func seconds(_ run: () -> Void) -> Double {
    run()
    let start = processorTime()
    for _ in 0..<100 { run() }
    return (processorTime() - start) / 100
  }

  /// A step on the batch, its gradient added up from so many parts.
  private func step(_ rule: some Optimizer, parts: Int = 1) -> () -> Void {
    var (model, rule) = (workload.model, rule)
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    let size = batch.count / parts
    return { [data, batch] in
      gradient.clear()
      for part in 0..<parts {
        workspace.addGradient(
          of: model, on: data, rows: batch[part * size..<(part + 1) * size], share: 1 / 64, to: &gradient)
      }
      rule.update(&model, by: gradient, rate: 0.001)
    }
  }

  private func product() -> () -> Void {
    let model = workload.model
    var curvature = Curvature(for: model)
    let vector = model.parameters
    return { [data, batch] in _ = curvature.product(of: model, with: vector, on: data, rows: batch[...]) }
  }

  /// The norms of every sample's gradient, as the noise scale needs them.
  private func norms() -> () -> Void {
    let model = workload.model
    var workspace = Workspace(for: model)
    return { [data, batch] in _ = workspace.squaredGradientNorms(of: model, on: data, rows: batch[...]) }
  }
}
