/// A picture in linear light: red, green, blue and cover of each pixel, row by row, the colours multiplied by the cover.
///
/// What light adds up to can be averaged in this form, and nowhere else: of black and white squares that are too small to be
/// seen, the mean of the file's own numbers would be a grey far too dark, and a pixel that nobody sees would give its colour to
/// its neighbours.
struct Raster {
  let width: Int
  let height: Int
  /// 0 to 65,535 each.
  let pixels: [SIMD4<UInt16>]
}

extension Raster {
  /// The size with the same proportions that fits into a frame: a picture of few pixels is enlarged by a whole number, so that
  /// each of them stays a square.
  func size(within frame: (width: Int, height: Int)) -> (width: Int, height: Int) {
    let enlargement = min(frame.width / width, frame.height / height)
    if enlargement >= 1 {
      let times = min(enlargement, Limits.enlargement)
      return (width * times, height * times)
    }
    let scale = min(Double(frame.width) / Double(width), Double(frame.height) / Double(height))
    func scaled(_ side: Int, _ most: Int) -> Int { min(most, max(1, Int((Double(side) * scale).rounded()))) }
    return (scaled(width, frame.width), scaled(height, frame.height))
  }

  /// The means over the areas that the pixels of another size cover, 0 to 1.
  ///
  /// - Parameter isOfRoots: whether the means are those of the square roots, which is about what the eye makes of light.
  func means(in size: (width: Int, height: Int), isOfRoots: Bool) -> [SIMD4<Float>] {
    let columns = Shares(of: width, among: size.width), rows = Shares(of: height, among: size.height)
    var means = [SIMD4<Float>](repeating: .zero, count: size.width * size.height)
    var row = [SIMD4<Float>](repeating: .zero, count: size.width)
    // Each row is averaged once, whether it belongs to one row of the result, to two, or to several when it grows.
    var loaded = -1
    for y in 0..<size.height {
      for source in rows.ranges[y] {
        if source != loaded {
          loaded = source
          average(source, columns, isOfRoots: isOfRoots, into: &row)
        }
        let share = rows.weights[rows.starts[y] + source - rows.ranges[y].lowerBound]
        for x in row.indices { means[y * size.width + x].addProduct(row[x], share) }
      }
    }
    return means
  }

  /// The means of a row.
  private func average(_ y: Int, _ columns: Shares, isOfRoots: Bool, into row: inout [SIMD4<Float>]) {
    let pixels = pixels.span.extracting(y * width..<(y + 1) * width), weights = columns.weights.span
    for x in row.indices {
      var weight = columns.starts[x], sum = SIMD4<Float>.zero
      for column in columns.ranges[x] {
        let pixel = SIMD4<Float>(pixels[column]) * (1 / 65_535)
        sum.addProduct(isOfRoots ? pixel.squareRoot() : pixel, weights[weight])
        weight += 1
      }
      row[x] = sum
    }
  }
}
