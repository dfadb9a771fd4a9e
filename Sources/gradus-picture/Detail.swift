extension Raster {
  /// A smaller picture on which lines that are thinner than its pixels stay lines.
  ///
  /// The mean of an area leaves little of a thin line, and a terminal's pixels are large: a black curve on white would become a
  /// light grey. So each pixel of the area counts the more, the more it differs from its surroundings: `(√p − m)²`, where m is the
  /// mean of the roots over the area and its neighbours, and the root stands for what the eye makes of light. What is summed is
  /// light, so that a fine pattern keeps its brightness (after N. Weber and others, "Rapid, Detail-Preserving Image
  /// Downscaling", ACM Transactions on Graphics, 2016).
  func scaled(to size: (width: Int, height: Int)) -> [SIMD4<Float>] {
    guard size.width < width || size.height < height else { return means(in: size, isOfRoots: false) }
    let roots = means(in: size, isOfRoots: true)
    let columns = Shares(of: width, among: size.width), rows = Shares(of: height, among: size.height)
    var result = roots
    let shares = columns.weights.span
    for y in 0..<size.height {
      for x in 0..<size.width {
        let surroundings = Self.smoothed(roots, size, x, y)
        var sum = SIMD4<Float>.zero, weights: Float = 0
        for (row, height) in zip(rows.ranges[y], rows.weights[rows.starts[y]...]) {
          let pixels = pixels.span.extracting(row * width..<(row + 1) * width)
          var share = columns.starts[x]
          for column in columns.ranges[x] {
            let pixel = SIMD4<Float>(pixels[column]) * (1 / 65_535)
            let away = pixel.squareRoot() - surroundings
            let weight = height * shares[share] * ((away * away).sum() + Self.evenness)
            sum.addProduct(pixel, weight)
            weights += weight
            share += 1
          }
        }
        result[y * size.width + x] = sum / weights
      }
    }
    return result
  }

  /// What every pixel counts, however little it differs; the larger, the nearer the result is to the mean.
  private static let evenness: Float = 0.01

  /// A pixel mixed with its neighbours, the nearer the more.
  private static func smoothed(
    _ pixels: [SIMD4<Float>], _ size: (width: Int, height: Int), _ x: Int, _ y: Int
  ) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero, weights: Float = 0
    for row in max(0, y - 1)...min(size.height - 1, y + 1) {
      for column in max(0, x - 1)...min(size.width - 1, x + 1) {
        let weight: Float = (row == y ? 2 : 1) * (column == x ? 2 : 1)
        sum.addProduct(pixels[row * size.width + column], weight)
        weights += weight
      }
    }
    return sum / weights
  }
}
