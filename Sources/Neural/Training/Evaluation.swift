/// How well a network does on samples.
public struct Evaluation: Sendable, Equatable {
  /// The mean loss.
  public let loss: Double
  /// The share of samples whose class has the largest score, the first of equals; none where numbers are predicted.
  public let accuracy: Double?
}

extension Workspace {
  /// The mean loss and the accuracy on these samples; on all of them where no rows are given.
  public mutating func evaluate(_ model: MLP, on data: Dataset, rows: ArraySlice<Int>? = nil) -> Evaluation {
    check(model, data)
    let batch = rows ?? ArraySlice(0..<data.count)
    precondition(!batch.isEmpty, "Nothing can be said of no samples.")
    var total = 0.0
    var right = 0
    for part in parts(of: batch) {
      load(data, part)
      forward(model, count: part.count)
      differentiateLoss(data, count: part.count, share: 1)
      for s in 0..<part.count { total += Double(losses[s]) }
      if case .classes(let classes) = data.target { right += rightAnswers(of: part.count, classes: classes) }
    }
    let count = Double(batch.count)
    if case .classes = data.target { return Evaluation(loss: total / count, accuracy: Double(right) / count) }
    return Evaluation(loss: total / count, accuracy: nil)
  }

  /// The outputs for all samples, `[count, outputs]`: scores of classes before the softmax, or predicted numbers.
  public mutating func outputs(of model: MLP, on data: Dataset) -> Tensor {
    check(model, data)
    let columns = data.target.outputs
    var padded: [Float] = []
    for part in parts(of: ArraySlice(0..<data.count)) {
      load(data, part)
      forward(model, count: part.count)
      padded += layers[layers.count - 1].outputs.prefix(part.count * columns.padded)
    }
    return Tensor(rows: data.count, columns: columns, padded: padded)
  }

  private func rightAnswers(of count: Int, classes: Int) -> Int {
    let scores = layers[layers.count - 1].outputs
    var right = 0
    for row in 0..<count {
      let start = row * classes.padded
      var best = 0
      for j in 1..<Swift.max(classes, 1) where scores[start + j] > scores[start + best] { best = j }
      // A score that is not a number is larger than none; it makes no answer right.
      if best == Int(labels[row]), !scores[start + best].isNaN { right += 1 }
    }
    return right
  }
}
