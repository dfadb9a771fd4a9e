/// A pack's table of numbers: features in rows, and a label for each row.
public struct DataFile: Sendable, Equatable {
  /// The file's name without `.csv`.
  public var name: String
  /// The columns' names, the label's last.
  public var header: [String]
  /// The features, row by row.
  public var features: [Float]
  /// How many features a row has.
  public var columns: Int
  /// The rows' labels: 0 … `classes` − 1.
  public var labels: [Int]
  /// How many labels there are.
  public var classes: Int

  /// A table.
  public init(name: String, header: [String], features: [Float], columns: Int, labels: [Int], classes: Int) {
    precondition(
      features.count == columns * labels.count,
      "\(labels.count) rows of \(columns) features are not \(features.count) numbers.")
    self.name = name
    self.header = header
    self.features = features
    self.columns = columns
    self.labels = labels
    self.classes = classes
  }
}
