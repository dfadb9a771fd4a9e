/// A table of samples: features in rows, a class for each row.
public struct DataTable: Sendable, Hashable {
  public var name: String
  /// The features, row after row.
  public var features: [Float]
  /// How many features a row has.
  public var columns: Int
  /// The class of each row, from 0.
  public var labels: [Int]
  /// How many classes there are.
  public var classes: Int

  /// - Precondition: the features fill the rows, and each label is a class.
  public init(name: String, features: [Float], columns: Int, labels: [Int], classes: Int) {
    precondition(
      features.count == columns * labels.count,
      "\(labels.count) rows of \(columns) columns are not \(features.count) numbers.")
    precondition(labels.allSatisfy { (0..<classes).contains($0) }, "A label is a class from 0 to \(classes - 1).")
    self.name = name
    self.features = features
    self.columns = columns
    self.labels = labels
    self.classes = classes
  }
}

extension DataTable {
  /// How many rows there are.
  public var count: Int { labels.count }

  /// The rows at these places, in their order.
  func rows(_ places: some Collection<Int>) -> DataTable {
    var picked: [Float] = []
    picked.reserveCapacity(places.count * columns)
    for place in places { picked.append(contentsOf: features[place * columns..<(place + 1) * columns]) }
    return DataTable(
      name: name, features: picked, columns: columns, labels: places.map { labels[$0] }, classes: classes)
  }

  /// The table with its features divided by the largest of them in size, so that they lie between −1 and 1.
  func scaled() -> DataTable {
    let largest = features.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0 else { return self }
    var scaled = self
    scaled.features = features.map { $0 / largest }
    return scaled
  }
}
