import Neural

/// A least-squares problem in two weights whose bowl is known exactly.
///
/// The loss of a sample is ½ (x·w − e)². The inputs x are normal numbers, centred and whitened exactly, then stretched
/// by the root of the curvature, so that the mean loss has the Hessian diag(c₁, c₂); the targets e are noise without any
/// part that the inputs explain, so that its minimum lies at (0, 0). What is above that minimum is ½ (c₁w₁² + c₂w₂²).
struct Bowl: Sendable {
  let curvature: (Double, Double)
  fileprivate let samples: [Sample]

  fileprivate struct Sample: Sendable {
    var x, y, target: Double
  }

  init(samples count: Int, curvature: (Double, Double), generator: inout SeededGenerator) {
    self.curvature = curvature
    var samples = (0..<count).map { _ in Sample(x: generator.normal(), y: generator.normal(), target: 0) }
    for i in samples.indices { samples[i].target = 0.5 * generator.normal() }
    let n = Double(count)

    let (meanX, meanY) = (samples.mean(\.x, n), samples.mean(\.y, n))
    for i in samples.indices {
      samples[i].x -= meanX
      samples[i].y -= meanY
    }
    // With L Lᵀ the Cholesky factors of the inverse covariance, the rows times L are white.
    let (xx, xy, yy) = (
      samples.mean({ $0.x * $0.x }, n), samples.mean({ $0.x * $0.y }, n), samples.mean({ $0.y * $0.y }, n)
    )
    let determinant = xx * yy - xy * xy
    let l11 = (yy / determinant).squareRoot()
    let l21 = -xy / determinant / l11
    let l22 = (xx / determinant - l21 * l21).squareRoot()
    let (rootX, rootY) = (curvature.0.squareRoot(), curvature.1.squareRoot())
    for i in samples.indices {
      let (x, y) = (samples[i].x, samples[i].y)
      samples[i].x = (x * l11 + y * l21) * rootX
      samples[i].y = y * l22 * rootY
    }
    let explainedX = samples.mean({ $0.x * $0.target }, n) / curvature.0
    let explainedY = samples.mean({ $0.y * $0.target }, n) / curvature.1
    for i in samples.indices { samples[i].target -= explainedX * samples[i].x + explainedY * samples[i].y }
    self.samples = samples
  }
}

extension [Bowl.Sample] {
  fileprivate func mean(_ of: (Element) -> Double, _ count: Double) -> Double {
    reduce(0) { $0 + of($1) } / count
  }
}

extension Bowl {
  /// The loss above the minimum.
  func loss(_ x: Double, _ y: Double) -> Double { 0.5 * (curvature.0 * x * x + curvature.1 * y * y) }

  /// The mean gradient of a batch.
  func gradient(of batch: ArraySlice<Int>, atX x: Double, y: Double) -> (Double, Double) {
    var (sumX, sumY) = (0.0, 0.0)
    for i in batch {
      let sample = samples[i]
      let error = sample.x * x + sample.y * y - sample.target
      sumX += error * sample.x
      sumY += error * sample.y
    }
    return (sumX / Double(batch.count), sumY / Double(batch.count))
  }
}
