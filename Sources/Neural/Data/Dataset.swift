/// Samples to learn from: a row of features each, and what is to be predicted, a class or numbers.
///
/// The kind of target decides the loss: classes are learnt by softmax cross-entropy, numbers by half the squared error.
public struct Dataset: Sendable {
  /// How many samples there are.
  public let count: Int
  /// How many features a sample has.
  public let columns: Int
  /// What is to be predicted.
  public let target: Target

  /// What is to be predicted.
  public enum Target: Sendable, Equatable {
    /// One of so many classes.
    case classes(Int)
    /// So many numbers.
    case values(Int)

    /// How many outputs a model of it has.
    public var outputs: Int {
      switch self {
      case .classes(let count), .values(let count): count
      }
    }
  }

  /// Rows of `columns.padded` floats.
  let paddedFeatures: [Float]
  /// A class for each sample; empty where numbers are predicted.
  let labelStorage: [Int32]
  /// Rows of padded numbers; empty where classes are predicted.
  let paddedValues: [Float]
  /// x₀, x₁ or 0, 1 and y of each sample, four floats: what a step of the smallest models reads. Empty where there are
  /// more features or another target.
  let records: [Float]

  /// Samples with a class each.
  ///
  /// - Parameters:
  ///   - features: the rows one after the other, `columns` numbers each.
  ///   - labels: the classes, from 0.
  ///   - classes: how many there are.
  public init(features: [Float], columns: Int, labels: [Int], classes: Int) {
    precondition(
      columns > 0 && features.count == labels.count * columns,
      "\(labels.count) rows of \(columns) features are not \(features.count) numbers.")
    precondition(labels.allSatisfy { 0..<classes ~= $0 }, "Every label is one of the \(classes) classes, from 0.")
    count = labels.count
    self.columns = columns
    target = .classes(classes)
    paddedFeatures = Tensor(shape: [labels.count, columns], scalars: features).paddedRows
    labelStorage = labels.map(Int32.init)
    paddedValues = []
    records = []
  }

  /// Samples with numbers to predict, `outputs` for each.
  public init(features: [Float], columns: Int, values: [Float], outputs: Int = 1) {
    precondition(
      columns > 0 && outputs > 0 && values.count % outputs == 0, "\(values.count) numbers are no rows of \(outputs).")
    count = values.count / outputs
    precondition(
      features.count == count * columns, "\(count) rows of \(columns) features are not \(features.count) numbers.")
    self.columns = columns
    target = .values(outputs)
    paddedFeatures = Tensor(shape: [count, columns], scalars: features).paddedRows
    labelStorage = []
    paddedValues = Tensor(shape: [count, outputs], scalars: values).paddedRows
    var records: [Float] = []
    if columns <= 2, outputs == 1 {
      for i in 0..<count { records += [features[i * columns], columns == 2 ? features[2 * i + 1] : 0, 1, values[i]] }
    }
    self.records = records
  }
}

extension Dataset {
  /// The features, `[count, columns]`.
  public var features: Tensor { Tensor(rows: count, columns: columns, padded: paddedFeatures) }

  /// The class of each sample, from 0; empty where numbers are predicted.
  public var labels: [Int] { labelStorage.map(Int.init) }

  /// The numbers to predict, `[count, outputs]`; empty where classes are.
  public var values: Tensor {
    guard case .values(let outputs) = target else { return Tensor(shape: [0, 0], scalars: []) }
    return Tensor(rows: count, columns: outputs, padded: paddedValues)
  }

  /// The samples of these rows, in their order.
  public func selecting(_ rows: some Sequence<Int>) -> Dataset {
    let features = features
    let chosen = Array(rows)
    let picked = chosen.flatMap { features.row($0) }
    switch target {
    case .classes(let classes):
      return Dataset(features: picked, columns: columns, labels: chosen.map { Int(labelStorage[$0]) }, classes: classes)
    case .values(let outputs):
      let values = values
      return Dataset(features: picked, columns: columns, values: chosen.flatMap { values.row($0) }, outputs: outputs)
    }
  }
}
