import Elementary
import Neural

/// The same network in double precision, written down as its formulas are, one sample after another: what the fast one
/// is compared with.
struct ReferenceNetwork {
  let widths: [Int]
  let activation: Activation
  let hasBias: Bool
  var parameters: [Double]

  init(_ model: MLP) {
    widths = model.widths
    activation = model.activation
    hasBias = model.hasBias
    parameters = model.parameters.map(Double.init)
  }

  func outputs(_ features: [Double]) -> [Double] {
    var values = features
    var next = 0
    for l in 1..<widths.count {
      var sums = [Double](repeating: 0, count: widths[l])
      for value in values {
        for j in sums.indices { sums[j] += value * parameters[next + j] }
        next += sums.count
      }
      if hasBias {
        for j in sums.indices { sums[j] += parameters[next + j] }
        next += sums.count
      }
      if l < widths.count - 1 {
        switch activation {
        case .relu: sums = sums.map { max($0, 0) }
        case .tanh: sums = sums.map { Double.tanh($0) }
        case .identity: break
        }
      }
      values = sums
    }
    return values
  }

  /// The mean loss over the rows.
  func loss(_ data: Dataset, rows: some Collection<Int>) -> Double {
    let features = data.features
    let labels = data.labels
    let values = data.values
    var total = 0.0
    for row in rows {
      let z = outputs(features.row(row).map(Double.init))
      switch data.target {
      case .classes:
        let peak = z.max()!
        total += peak + Double.log(z.reduce(0) { $0 + Double.exp($1 - peak) }) - z[labels[row]]
      case .values:
        total += zip(z, values.row(row)).reduce(0) { $0 + 0.5 * ($1.0 - Double($1.1)) * ($1.0 - Double($1.1)) }
      }
    }
    return total / Double(rows.count)
  }

  /// The derivative with respect to one parameter, by central differences with Richardson's correction: error about
  /// 10⁻¹⁰.
  func slope(at k: Int, _ data: Dataset, rows: some Collection<Int>, step h: Double = 1e-3) -> Double {
    func difference(_ h: Double) -> Double {
      var (up, down) = (self, self)
      up.parameters[k] += h
      down.parameters[k] -= h
      return (up.loss(data, rows: rows) - down.loss(data, rows: rows)) / (2 * h)
    }
    return (4 * difference(h / 2) - difference(h)) / 3
  }
}
