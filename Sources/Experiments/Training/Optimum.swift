import Neural

/// Where the loss of a model without hidden layers is lowest: it is convex, so there is one lowest loss.
///
/// Newton's method: each step solves H d = g by conjugate gradients, from exact products of the Hessian with vectors, and
/// is halved until the loss does not rise. It ends where the gradient does not shrink any more, in float32.
struct Optimum: Sendable {
  let model: MLP
  let loss: Double

  /// - Returns: nil where the loss has no lowest point: classes that a plane divides, the weights grow for ever.
  init?(of model: MLP, on data: Dataset) {
    var model = model
    model.parameters = [Float](repeating: 0, count: model.parameterCount)
    var (workspace, curvature) = (Workspace(for: model), Curvature(for: model))
    var gradient = Gradient(for: model)
    let hasClasses = if case .classes = data.target { true } else { false }
    let (rows, share) = (ArraySlice(0..<data.count), 1 / Float(data.count))
    var isSmall = false
    var best: (model: MLP, norm: Double, loss: Double)?
    for _ in 0..<Self.mostSteps {
      gradient.clear()
      workspace.addGradient(of: model, on: data, rows: rows, share: share, to: &gradient)
      let norm = gradient.norm
      // Near the end rounding alone decides whether the gradient shrinks.
      if let best, isSmall, norm > best.norm / 2 { break }
      if norm < best?.norm ?? .infinity {
        best = (model, norm, gradient.loss)
        // With a curvature of 0.1 and more, the loss then lies within 10⁻⁷ of the lowest. Where a plane divides the
        // classes, loss and gradient go to 0 together, without an end.
        isSmall = norm < Self.smallGradient && (!hasClasses || norm < 1e-3 * gradient.loss)
      }
      if norm == 0 { break }
      let slope = gradient.values.map(Double.init)
      let way = Self.solve(slope) { vector in
        curvature.product(of: model, with: vector.map { Float($0) }, on: data).map { Double($0) }
      }
      let start = model.parameters
      var length = 1.0
      repeat {
        model.parameters = zip(start, way).map { $0 - Float(length * $1) }
        length /= 2
      } while length > 1e-6 && workspace.evaluate(model, on: data).loss > gradient.loss + 1e-9
    }
    guard let best, isSmall else { return nil }
    self.model = best.model
    loss = best.loss
  }

  private static let mostSteps = 30
  private static let smallGradient = 1e-4
}

extension Optimum {
  /// d with H d = g, by conjugate gradients (Hestenes and Stiefel 1952) from 0, as far as H curves upwards.
  private static func solve(_ g: [Double], _ product: ([Double]) -> [Double]) -> [Double] {
    var d = [Double](repeating: 0, count: g.count)
    var rest = g
    var way = g
    var size = dot(rest, rest)
    let enough = size * 1e-8
    for _ in 0..<min(g.count + 2, 100) where size > enough {
      let bent = product(way)
      let bend = dot(way, bent)
      guard bend > 1e-12 * dot(way, way) else { break }
      let share = size / bend
      for i in d.indices {
        d[i] += share * way[i]
        rest[i] -= share * bent[i]
      }
      let next = dot(rest, rest)
      for i in way.indices { way[i] = rest[i] + next / size * way[i] }
      size = next
    }
    return d
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
}
