import Elementary

extension Tensor {
  /// The mean cross-entropy of rows of scores against classes, a tensor of one number.
  ///
  /// With p = softmax(z) of n rows of C scores, y a row's class and ε the smoothing (Szegedy et al. 2016), each row's
  /// target is q_j = (1 − ε) [j = y] + ε/C:
  ///
  ///     loss = −1/n Σ Σ_j q_j ln p_j
  ///     ∂loss/∂z_j = (p_j − q_j) / n
  ///
  /// Without smoothing it is −ln p_y, which no finite score brings to 0; with it the best scores are finite.
  ///
  /// - Parameters:
  ///   - labels: the class of each row, from 0.
  ///   - smoothing: ε, from 0 to 1.
  public func crossEntropy(labels: [Int], smoothing: Float = 0) -> Differentiated<Tensor> {
    let classes = rowLength
    precondition(
      labels.count * classes == scalars.count && !labels.isEmpty,
      "\(labels.count) labels do not fit scores of shape \(shape).")
    precondition(labels.allSatisfy { 0..<classes ~= $0 }, "Every label is one of the \(classes) classes, from 0.")
    precondition(smoothing >= 0 && smoothing <= 1, "A smoothing of \(smoothing) is not from 0 to 1.")
    let logarithms = logSoftmax()
    let targets = Self.targets(labels, shape: shape, smoothing: smoothing)
    var sum = 0.0
    // A target of 0 takes no part, even beside a logarithm of −∞.
    for (q, y) in zip(targets.scalars, logarithms.value.scalars) where q > 0 { sum.addProduct(-Double(q), Double(y)) }
    let loss = Tensor(shape: [], scalars: [Float(sum / Double(labels.count))])
    return Differentiated(loss) { upstream in
      let factor = upstream.scalars[0] / Float(labels.count)
      return logarithms.value.mapped(with: targets) { (.exp($0) - $1) * factor }
    }
  }

  /// q, in the scores' shape.
  private static func targets(_ labels: [Int], shape: [Int], smoothing: Float) -> Tensor {
    let classes = shape.last ?? 1
    var q = [Float](repeating: smoothing / Float(classes), count: labels.count * classes)
    for (row, label) in labels.enumerated() { q[row * classes + label] += 1 - smoothing }
    return Tensor(shape: shape, scalars: q)
  }
}
