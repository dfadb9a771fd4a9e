import Neural

/// Numbers in double precision, for formulas beside which tensors are held: every place by itself, nothing in common with
/// how `Tensor` does it.
struct Numbers: Sendable {
  var shape: [Int]
  var values: [Double]

  init(shape: [Int], values: [Double]) {
    self.shape = shape
    self.values = values
  }

  /// f of every place.
  init(shape: [Int], _ f: ([Int]) -> Double) {
    self.shape = shape
    values = []
    var place = [Int](repeating: 0, count: shape.count)
    for _ in 0..<shape.reduce(1, *) {
      values.append(f(place))
      // The next place: the last dimension that is not at its end moves on, those behind it begin again.
      for k in shape.indices.reversed() {
        place[k] += 1
        if place[k] < shape[k] { break }
        place[k] = 0
      }
    }
  }

  init(_ tensor: Tensor) {
    shape = tensor.shape
    values = tensor.scalars.map { Double($0) }
  }

  /// The number at a place of this shape, or of a larger one that this broadcasts to.
  subscript(place: [Int]) -> Double {
    var index = 0
    let added = place.count - shape.count
    for k in shape.indices { index = index * shape[k] + (shape[k] == 1 ? 0 : place[added + k]) }
    return values[index]
  }
}

extension Numbers {
  static func number(_ value: Double) -> Numbers { Numbers(shape: []) { _ in value } }

  func map(_ f: (Double) -> Double) -> Numbers { Numbers(shape: shape, values: values.map(f)) }

  /// f of every pair, in the shape of the larger.
  static func pairs(_ x: Numbers, _ y: Numbers, _ f: (Double, Double) -> Double) -> Numbers {
    let rank = max(x.shape.count, y.shape.count)
    let lengths = [x, y].map { [Int](repeating: 1, count: rank - $0.shape.count) + $0.shape }
    return Numbers(shape: zip(lengths[0], lengths[1]).map { max($0, $1) }) { f(x[$0], y[$0]) }
  }

  /// f of all numbers that differ only in their place along these dimensions.
  func reduced(over axes: [Int], keepingDimensions: Bool = false, _ f: ([Double]) -> Double) -> Numbers {
    let groups = groups(over: axes)
    guard keepingDimensions else { return Numbers(shape: rest(shape, axes)) { f(groups[$0]!) } }
    return Numbers(shape: shape.indices.map { axes.contains($0) ? 1 : shape[$0] }) { f(groups[rest($0, axes)]!) }
  }

  /// Every number beside all of its group.
  func grouped(over axes: [Int], _ f: (Double, [Double]) -> Double) -> Numbers {
    let groups = groups(over: axes)
    return Numbers(shape: shape) { f(self[$0], groups[rest($0, axes)]!) }
  }

  private func groups(over axes: [Int]) -> [[Int]: [Double]] {
    var groups: [[Int]: [Double]] = [:]
    _ = Numbers(shape: shape) {
      groups[rest($0, axes), default: []].append(self[$0])
      return 0
    }
    return groups
  }

  /// A place without these dimensions.
  private func rest(_ place: [Int], _ axes: [Int]) -> [Int] {
    place.indices.filter { !axes.contains($0) }.map { place[$0] }
  }

  /// Every number beside its row, along the last dimension.
  func rowwise(_ f: (Double, [Double]) -> Double) -> Numbers {
    let length = shape.last!
    return Numbers(
      shape: shape,
      values: stride(from: 0, to: values.count, by: length).flatMap { start in
        let row = Array(values[start..<start + length])
        return row.map { f($0, row) }
      })
  }
}

extension [Double] {
  var sum: Double { reduce(0, +) }
  var mean: Double { sum / Double(count) }
  func variance(correction: Int = 0) -> Double {
    map { ($0 - mean) * ($0 - mean) }.sum / Double(count - correction)
  }
}
