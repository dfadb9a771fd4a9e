/// How the pixels of a side belong to those of a shorter or a longer one.
struct Shares {
  /// For each pixel of the other side, the pixels of which a part belongs to it.
  let ranges: [Range<Int>]
  /// What each of these contributes, one pixel of the other side behind the other; those of one add up to 1.
  let weights: [Float]
  /// Where the weights of each pixel of the other side begin.
  let starts: [Int]

  init(of count: Int, among others: Int) {
    let step = Double(count) / Double(others)
    var ranges: [Range<Int>] = [], weights: [Float] = [], starts: [Int] = []
    for i in 0..<others {
      let from = Double(i) * step, to = Double(i + 1) * step
      let first = min(count - 1, Int(from)), end = max(first + 1, min(count, Int(to.rounded(.up))))
      ranges.append(first..<end)
      starts.append(weights.count)
      for pixel in first..<end {
        weights.append(Float(max(0, min(Double(pixel + 1), to) - max(Double(pixel), from)) / step))
      }
    }
    (self.ranges, self.weights, self.starts) = (ranges, weights, starts)
  }
}

extension SIMD4<Float> {
  /// Adds so much of another one; in one operation it would be a call of a function where it is not in the processor.
  mutating func addProduct(_ other: Self, _ factor: Float) { self += other * factor }
}
