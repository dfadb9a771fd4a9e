import Neural
import Testing

/// A whole matrix of second derivatives by PyTorch in double precision, and what was taken from it.
struct Hessian: CustomTestStringConvertible, Sendable {
  var widths: [Int]
  var activation: Activation
  var scale: Float
  /// The largest eigenvalue.
  var largest: Double
  var smallest: Double
  /// vᵀ H v.
  var form: Double
  /// |H v|.
  var length: Double
  /// Twelve numbers of H v, at even distances.
  var product: [Double]

  var testDescription: String { "\(widths) \(activation.rawValue)" }

  var shape: Shape { Shape(widths: widths, activation: activation, isRegression: widths.last == 3) }
}

@Suite struct CurvatureTests {
  @Test(arguments: hessians)
  func `products are those of PyTorch's whole matrix`(hessian: Hessian) {
    let (data, model) = (hessian.shape.data, hessian.shape.model(scale: hessian.scale))
    let vector = direction(of: model)
    var curvature = Curvature(for: model)
    let product = curvature.product(of: model, with: vector, on: data).map(Double.init)
    let form = zip(vector, product).reduce(0) { $0 + Double($1.0) * $1.1 }
    let length = product.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(abs(length / hessian.length - 1) < 1e-6)
    #expect(abs(form - hessian.form) < 1e-6 * hessian.length * vector.reduce(0) { $0 + Double($1 * $1) }.squareRoot())
    for (k, number) in hessian.product.enumerated() {
      let distance = product[k * (product.count - 1) / 11] - number
      #expect(abs(distance) < 1e-6 * hessian.length, "number \(k): \(distance)")
    }
  }

  @Test(arguments: hessians)
  func `the ends of the spectrum are those of PyTorch's whole matrix`(hessian: Hessian) {
    let (data, model) = (hessian.shape.data, hessian.shape.model(scale: hessian.scale))
    var curvature = Curvature(for: model)
    var generator = SeededGenerator(seed: 1)
    let spectrum = curvature.spectrum(of: model, on: data, steps: 40, generator: &generator)
    #expect(abs(spectrum.top.value / hessian.largest - 1) < 1e-5, "\(spectrum.top.value / hessian.largest - 1)")
    #expect(abs(spectrum.values[0] - hessian.smallest) < 1e-3 * hessian.largest)
    #expect(spectrum.residual < 1e-3 * hessian.largest)

    // Ten steps, as an experiment takes them, are near and never beyond.
    let short = curvature.spectrum(of: model, on: data, steps: 10, generator: &generator).top.value
    #expect(short < hessian.largest * (1 + 1e-6) && short > 0.9 * hessian.largest, "\(short / hessian.largest)")

    let top = spectrum.top.vector
    let product = curvature.product(of: model, with: top.map { Float($0) }, on: data)
    let rest = zip(product, top).reduce(0) { sum, pair in
      let error = Double(pair.0) - spectrum.top.value * pair.1
      return sum + error * error
    }
    #expect(rest.squareRoot() < spectrum.residual + 1e-5 * hessian.largest)
  }

  @Test(arguments: Shape.all, [0, 1])
  func `every number agrees with differences in double precision`(shape: Shape, seed: Int) {
    let data = shape.data
    let model = shape.model(scale: seed == 0 ? 700 : 900)
    let vector = direction(of: model, seed: seed)
    let rows = ArraySlice(seed * 8..<seed * 8 + 8)
    var curvature = Curvature(for: model, rows: 5)
    let product = curvature.product(of: model, with: vector, on: data, rows: rows)
    let largest = product.map { abs(Double($0)) }.max()!

    // A small step keeps off the rectifier's edge.
    let step = shape.activation == .relu ? 1e-5 : 1e-3
    let (up, down) = (
      ReferenceNetwork(model).moved(by: step, along: vector), ReferenceNetwork(model).moved(by: -step, along: vector)
    )
    for k in stride(from: 0, to: product.count, by: max(1, product.count / 60)) {
      let slope =
        (up.slope(at: k, data, rows: rows, step: step) - down.slope(at: k, data, rows: rows, step: step)) / (2 * step)
      let tolerance = (shape.activation == .relu ? 1e-4 : 5e-6) * max(1, largest)
      #expect(abs(Double(product[k]) - slope) < tolerance, "parameter \(k): \(Double(product[k]) - slope)")
    }
  }

  @Test(arguments: Shape.all)
  func `the matrix is symmetric, and the parts of a batch change no bit`(shape: Shape) {
    let (data, model) = (shape.data, shape.model())
    let (u, v) = (direction(of: model, seed: 0), direction(of: model, seed: 1))
    var (curvature, other) = (Curvature(for: model), Curvature(for: model, rows: 7))
    let (hu, hv) = (
      curvature.product(of: model, with: u, on: data), curvature.product(of: model, with: v, on: data)
    )
    func dot(_ a: [Float], _ b: [Float]) -> Double { zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) } }
    let size = (dot(u, u) * dot(hv, hv)).squareRoot()
    #expect(abs(dot(u, hv) - dot(v, hu)) < 1e-6 * size)
    #expect(bits(other.product(of: model, with: v, on: data)) == bits(hv))
  }

  @Test func `a quadratic loss has the matrix of its inputs`() {
    // ½ (w · x)² over x = (2, 0) and (0, 1): H = diag(2, ½).
    let data = Dataset(features: [2, 0, 0, 1], columns: 2, values: [0, 0])
    let model = MLP(widths: [2, 1], activation: .identity, hasBias: false, parameters: [3, -7])
    var curvature = Curvature(for: model)
    #expect(curvature.product(of: model, with: [1, 1], on: data) == [2, 0.5])
    var generator = SeededGenerator(seed: 1)
    let spectrum = curvature.spectrum(of: model, on: data, generator: &generator)
    #expect(abs(spectrum.top.value - 2) < 1e-6 && abs(spectrum.values[0] - 0.5) < 1e-6)
  }

  @Test func `every machine and every build gives these bits`() {
    let shape = Shape.all[2]
    let (data, model) = (shape.data, shape.model())
    var curvature = Curvature(for: model)
    #expect(fingerprint(curvature.product(of: model, with: direction(of: model), on: data)) == 131_201_922_690_669_302)
    var generator = SeededGenerator(seed: 7)
    let spectrum = curvature.spectrum(of: model, on: data, steps: 8, generator: &generator)
    #expect(spectrum.top.value.bitPattern == 4_612_706_145_615_525_184)
  }
}

private func direction(of model: MLP, seed: Int = 0) -> [Float] {
  // v of the script: `parameter(k + 5, 1000)`.
  let numbers = madeParameters(count: model.parameterCount + 5 + seed * 100, scale: 1000)
  return Array(numbers.suffix(model.parameterCount))
}

extension ReferenceNetwork {
  fileprivate func moved(by t: Double, along direction: [Float]) -> ReferenceNetwork {
    var moved = self
    for k in direction.indices { moved.parameters[k] += t * Double(direction[k]) }
    return moved
  }
}
