import Foundation
import Neural

/// Features and what is to be predicted, as everybody gets them.
struct Samples {
  var features: [Float]
  var columns: Int
  var labels: [Int] = []
  /// 0 where numbers are predicted.
  var classes = 0
  var values: [Float] = []

  var count: Int { features.count / columns }

  var dataset: Dataset {
    classes > 0
      ? Dataset(features: features, columns: columns, labels: labels, classes: classes)
      : Dataset(features: features, columns: columns, values: values)
  }
}

extension Samples {
  /// The digits of the shipped pack, pixels from 0 to 1.
  static var digits: Samples {
    let file = URL(fileURLWithPath: #filePath).appending(path: "../../../../Content/deep-learning/data/digits.csv")
    guard let text = try? String(contentsOf: file.standardized, encoding: .utf8) else {
      fatalError("\(file.standardized.path) cannot be read.")
    }
    var samples = Samples(features: [], columns: 64, classes: 10)
    for line in text.split(separator: "\n").dropFirst() {
      let numbers = line.split(separator: ",").map { Float($0)! }
      samples.features += numbers.dropLast().map { $0 / 16 }
      samples.labels.append(Int(numbers[64]))
    }
    return samples
  }

  /// Three arms.
  static var spiral: Samples {
    var generator = SeededGenerator(seed: 11)
    var samples = Samples(features: [], columns: 2, classes: 3)
    for i in 0..<1536 {
      let radius = Double(i / 3) / 512
      let angle = 4 * radius + Double(i % 3) * 2 * .pi / 3 + 0.2 * generator.normal()
      samples.features += [Float(radius * sin(angle)), Float(radius * cos(angle))]
      samples.labels.append(i % 3)
    }
    return samples
  }

  /// Two half circles.
  static var moons: Samples {
    var generator = SeededGenerator(seed: 12)
    var samples = Samples(features: [], columns: 2, classes: 2)
    for i in 0..<1024 {
      let angle = Double.pi * generator.uniform()
      let (x, y) = i % 2 == 0 ? (cos(angle), sin(angle)) : (1 - cos(angle), 0.5 - sin(angle))
      samples.features += [Float(x + 0.1 * generator.normal()), Float(y + 0.1 * generator.normal())]
      samples.labels.append(i % 2)
    }
    return samples
  }

  /// A plane with noise.
  static var line: Samples {
    var generator = SeededGenerator(seed: 13)
    var samples = Samples(features: [], columns: 2)
    for _ in 0..<1024 {
      let (x, y) = (generator.normal(), generator.normal())
      samples.features += [Float(x), Float(y)]
      samples.values.append(Float(1.5 * x - 0.7 * y + 0.3 + 0.1 * generator.normal()))
    }
    return samples
  }
}
