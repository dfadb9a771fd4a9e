import Elementary

/// The colours of heat maps, from a dark blue for the lowest value over green-blue to a light yellow for the highest.
///
/// Lightness grows in even steps, so that the order is seen without colour vision, in grey and on paper. The colours are
/// computed in OKLab (Björn Ottosson, "A perceptual color space for image processing", 2020, in the public domain): lightness
/// 0.30 … 0.93, hue 285° … 105°, chroma as much as the screen has at every place.
public struct Ramp: Sendable {
  /// How many colours there are.
  public static let count = 16

  /// A colour of a screen, each part from 0 to 255.
  public struct Color: Sendable, Hashable {
    public let red: Int
    public let green: Int
    public let blue: Int

    /// `#1f6f8b`
    public var hex: String { "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

    /// Whether dark letters are read more easily on it than light ones: relative luminance above 0.18 (WCAG 2.1).
    public var isLight: Bool { luminance > 0.18 }

    /// The light that it gives, from 0 to 1: 0.2126 R + 0.7152 G + 0.0722 B of the linear parts.
    var luminance: Double {
      func linear(_ part: Int) -> Double {
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : Double.pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
  }

  /// The colour of a level from 0 to `count` − 1; what lies outside takes the nearest.
  public static func color(_ level: Int) -> Color { colors[min(max(level, 0), count - 1)] }

  private static let colors: [Color] = (0..<count).map { level in
    let part = Double(level) / Double(count - 1)
    let lightness = 0.30 + 0.63 * part
    let hue = (285 - 180 * part) * .pi / 180
    // The most chroma, up to 0.15, at which no part leaves the screen.
    var chroma = 0.15
    while chroma > 0 {
      if let color = color(lightness, chroma, hue) { return color }
      chroma -= 0.0025
    }
    return color(lightness, 0, hue) ?? Color(red: 0, green: 0, blue: 0)
  }

  /// OKLab to sRGB; nil where the screen has no such colour.
  private static func color(_ lightness: Double, _ chroma: Double, _ hue: Double) -> Color? {
    let (a, b) = (chroma * Double.cos(hue), chroma * Double.sin(hue))
    func cube(_ value: Double) -> Double { value * value * value }
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    let linear = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
    guard linear.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
    let parts = linear.map { part in
      Int((255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * Double.pow(part, 1 / 2.4) - 0.055)).rounded())
    }
    return Color(red: parts[0], green: parts[1], blue: parts[2])
  }
}
