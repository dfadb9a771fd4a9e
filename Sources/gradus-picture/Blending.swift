import Glibc

/// What lies behind a picture.
enum Backdrop: Equatable {
  /// Red, green and blue in linear light: the background that the terminal is known to have.
  case known(SIMD3<Float>)
  /// A terminal of which nothing is known.
  case unknown
  /// A sheet of this colour, put under a picture that would not be seen on the terminal's background.
  case sheet(SIMD3<Float>)

  /// Six hexadecimal digits, or a hyphen where nothing is known.
  init?(_ text: String) {
    if text == "-" {
      self = .unknown
      return
    }
    guard text.utf8.count == 6, text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }), let value = Int(text, radix: 16)
    else { return nil }
    self = .known(SIMD3(SRGB.light(value >> 16), SRGB.light(value >> 8 & 255), SRGB.light(value & 255)))
  }
}

extension Backdrop {
  private static let black = SIMD3<Float>(repeating: 0.01), white = SIMD3<Float>(repeating: 1)

  /// The backdrop, or a sheet where a quarter of what is drawn would hardly be seen on it: black curves on nothing, which are
  /// meant for paper, on a dark terminal.
  func under(_ pixels: [SIMD4<Float>]) -> Backdrop {
    switch self {
    case .known(let color) where Self.isLost(pixels, on: color):
      return .sheet(Self.luminance(color) < 0.2 ? Self.white : Self.black)
    case .unknown:
      // It may be black or white: what is lost on one of them is put on the other.
      if Self.isLost(pixels, on: Self.black) { return .sheet(Self.white) }
      return Self.isLost(pixels, on: Self.white) ? .sheet(Self.black) : self
    default: return self
    }
  }

  /// Whether a quarter of what is drawn stands out from a colour by less than 1.5 to 1, and the colour can be seen at all.
  private static func isLost(_ pixels: [SIMD4<Float>], on color: SIMD3<Float>) -> Bool {
    let ground = luminance(color) + 0.05
    var lost: Float = 0, cover: Float = 0, clear: Float = 0
    for pixel in pixels {
      clear += 1 - pixel.w
      guard pixel.w > leastCover else { continue }
      cover += pixel.w
      let ink = luminance(SIMD3(pixel.x, pixel.y, pixel.z) / pixel.w) + 0.05
      if max(ink, ground) < min(ink, ground) * 1.5 { lost += pixel.w }
    }
    return clear > Float(pixels.count) / 16 && lost > cover / 4
  }

  /// How light a colour is (WCAG 2).
  private static func luminance(_ color: SIMD3<Float>) -> Float {
    0.2126 * color.x + 0.7152 * color.y + 0.0722 * color.z
  }
}

extension Backdrop {
  /// Where less of a pixel is covered, what lies behind it stays as it is.
  private static let leastCover: Float = 1 / 64

  /// The bytes of a pixel: red, green, blue, and 255, or four zeros where the terminal's own background is seen.
  ///
  /// On a known background what is half covered is half mixed with it. On an unknown one a pixel is there or is not.
  func bytes(behind pixel: SIMD4<Float>) -> [UInt8] {
    let color = SIMD3(pixel.x, pixel.y, pixel.z), cover = pixel.w
    switch self {
    case .sheet(let sheet): return Self.bytes(color + sheet * (1 - cover))
    case .known(let ground): return cover < Self.leastCover ? [0, 0, 0, 0] : Self.bytes(color + ground * (1 - cover))
    case .unknown: return cover < 0.5 ? [0, 0, 0, 0] : Self.bytes(color / cover)
    }
  }

  private static func bytes(_ color: SIMD3<Float>) -> [UInt8] {
    [SRGB.byte(color.x), SRGB.byte(color.y), SRGB.byte(color.z), 255]
  }
}

/// The numbers of a screen and the light that they make (IEC 61966-2-1).
private enum SRGB {
  static func light(_ byte: Int) -> Float {
    let value = Float(byte) / 255
    return value <= 0.04045 ? value / 12.92 : powf((value + 0.055) / 1.055, 2.4)
  }

  static func byte(_ light: Float) -> UInt8 {
    let light = min(max(light, 0), 1)
    let value = light <= 0.003_130_8 ? light * 12.92 : 1.055 * powf(light, 1 / 2.4) - 0.055
    return UInt8((value * 255).rounded())
  }
}
