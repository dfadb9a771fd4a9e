/// The colours of xterm's 256 that look the same on every terminal: a cube of 6 × 6 × 6, and 24 greys.
enum Palette {
  private static let first = 16
  private static let colors = (first..<256).map { number in
    let color = Paint.Mixture.xterm(number)
    return OKLab.place(UInt8(color.red), UInt8(color.green), UInt8(color.blue))
  }

  /// How much of what a colour is amiss its neighbours make up for: all of it would be a pattern where none is.
  private static let passedOn: Float = 0.5

  /// The nearest colours to some pixels; of what one is amiss, half is passed on to its neighbours behind and below it, so that
  /// smooth changes stay smooth (R. Floyd and L. Steinberg, 1976, every second row from right to left).
  ///
  /// A surface of one colour stays of one colour.
  static func dots(of pixels: Pixels) -> [Dot] {
    var dots = [Dot](repeating: .clear, count: pixels.width * pixels.height)
    // One column more on either side.
    var here = [SIMD4<Float>](repeating: .zero, count: pixels.width + 2), below = here
    for y in 0..<pixels.height {
      let isForward = y % 2 == 0
      for step in 0..<pixels.width {
        let x = isForward ? step : pixels.width - 1 - step
        guard let color = pixels.color(x, y) else { continue }
        let isFlat = pixels.color(isForward ? x - 1 : x + 1, y) == color && pixels.color(x, y - 1) == color
        let place = OKLab.place(color.x, color.y, color.z), wanted = isFlat ? place : place + here[x + 1]
        let nearest = index(nearest: wanted)
        dots[y * pixels.width + x] = .palette(UInt8(first + nearest))
        if isFlat { continue }
        let amiss = (wanted - colors[nearest]) * passedOn, ahead = isForward ? 1 : -1
        here[x + 1 + ahead] += amiss * (7 / 16)
        below[x + 1 - ahead] += amiss * (3 / 16)
        below[x + 1] += amiss * (5 / 16)
        below[x + 1 + ahead] += amiss * (1 / 16)
      }
      (here, below) = (below, [SIMD4<Float>](repeating: .zero, count: pixels.width + 2))
    }
    return dots
  }

  private static func index(nearest wanted: SIMD4<Float>) -> Int {
    var best = 0, least = Float.infinity
    for index in colors.indices {
      let away = colors[index] - wanted, distance = (away * away).sum()
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }
}

extension Pixels {
  /// Red, green and blue; nil for a pixel that is not there.
  func color(_ x: Int, _ y: Int) -> SIMD3<UInt8>? {
    guard x >= 0, y >= 0, x < width, y < height else { return nil }
    let start = (y * width + x) * 4
    return bytes[start + 3] >= 128 ? SIMD3(bytes[start], bytes[start + 1], bytes[start + 2]) : nil
  }
}
