import Experiments
import Files

/// The shipped table of handwritten digits.
enum Digits {
  static let table: DataTable = {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let bytes = (try? readBytes(root + "/Content/deep-learning/data/digits.csv")) ?? []
    precondition(!bytes.isEmpty, "The tests need Content/deep-learning/data/digits.csv.")
    var features: [Float] = []
    var labels: [Int] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let numbers = line.split(separator: ",").map { Int($0) ?? 0 }
      features += numbers.dropLast().map(Float.init)
      labels.append(numbers.last ?? 0)
    }
    return DataTable(name: "digits", features: features, columns: 64, labels: labels, classes: 10)
  }()
}
