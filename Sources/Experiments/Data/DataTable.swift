import Neural

/// A table of samples: features in rows, a class for each row.
public struct DataTable: Sendable {
  /// The name by which the setting `data` calls it.
  public let name: String
  /// The features, row after row.
  public let features: [Float]
  /// How many features a row has.
  public let columns: Int
  /// The class of each row, from 0.
  public let labels: [Int]
  /// How many classes there are.
  public let classes: Int
  /// The rows in an order that is the same for every seed, features divided by the largest of them in size: laid out
  /// once, so that a run can begin at once. The first rows are trained on, those behind them are the test set.
  let prepared: Dataset

  /// - Precondition: the features fill the rows, and each label is a class.
  public init(name: String, features: [Float], columns: Int, labels: [Int], classes: Int) {
    precondition(
      features.count == columns * labels.count,
      "\(labels.count) rows of \(columns) columns are not \(features.count) numbers.")
    self.name = name
    self.features = features
    self.columns = columns
    self.labels = labels
    self.classes = classes
    prepared = Self.prepared(features, columns: columns, labels: labels, classes: classes)
  }
}

extension DataTable {
  /// How many rows there are.
  public var count: Int { labels.count }

  /// A constant: with an order of its own, each seed would have another test set.
  private static let orderSeed: UInt64 = 20

  private static func prepared(_ features: [Float], columns: Int, labels: [Int], classes: Int) -> Dataset {
    var order = Array(labels.indices)
    var generator = SeededGenerator(seed: orderSeed)
    generator.shuffle(&order)
    var largest: Float = 0
    for feature in features where feature.magnitude > largest { largest = feature.magnitude }
    let scaled = largest > 0 ? features.map { $0 / largest } : features
    return Dataset(features: scaled, columns: columns, labels: labels, classes: classes).selecting(order)
  }
}

extension DataTable: Hashable {
  /// Whether name and content are the same.
  public static func == (a: DataTable, b: DataTable) -> Bool {
    a.name == b.name && a.columns == b.columns && a.classes == b.classes && a.labels == b.labels
      && a.features == b.features
  }

  /// Takes the name and the size; equal tables have these in common.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(labels.count)
  }
}
