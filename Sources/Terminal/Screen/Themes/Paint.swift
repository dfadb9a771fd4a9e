/// A colour of a theme: one of the terminal's own sixteen, or a mixture of red, green and blue.
public struct Paint: Sendable, Hashable {
  /// The number among the terminal's sixteen colours, 0 to 15; what the terminal's owner made of it is not known.
  public let ansi: Int
  /// Red, green and blue, 0 to 255 each; nil: the terminal's own colour at every depth.
  public let mixture: Mixture?

  /// Red, green and blue, 0 to 255 each.
  public struct Mixture: Sendable, Hashable {
    public let red: Int
    public let green: Int
    public let blue: Int

    public init(_ red: Int, _ green: Int, _ blue: Int) { (self.red, self.green, self.blue) = (red, green, blue) }
  }

  /// A mixture, with the colour that stands for it where there are only sixteen (nil: the nearest of xterm's).
  public init(_ mixture: Mixture, ansi: Int? = nil) {
    self.mixture = mixture
    self.ansi = ansi ?? mixture.nearest(among: 0..<16)
  }

  /// One of the terminal's own colours.
  public init(ansi: Int) { (self.ansi, mixture) = (ansi, nil) }

  /// The parameters of the escape sequence that draws text in it.
  func codes(_ depth: Medium.ColorDepth) -> String? {
    switch (depth, mixture) {
    case (.none, _): nil
    case (.ansi256, let mixture?): "38;5;\(mixture.nearest(among: 16..<256))"
    case (.trueColor, let mixture?): "38;2;\(mixture.red);\(mixture.green);\(mixture.blue)"
    default: String(ansi < 8 ? 30 + ansi : 82 + ansi)
    }
  }
}

extension Paint {
  /// The names of the terminal's sixteen colours, in order.
  public static let names: [String] = {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return names + names.map { "bright-" + $0 }
  }()
}

extension Paint.Mixture {
  /// Six hexadecimal digits; nil for anything else.
  init?(hexadecimal text: some StringProtocol) {
    guard text.utf8.count == 6, text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }), let value = Int(text, radix: 16)
    else { return nil }
    self.init(value >> 16, value >> 8 & 255, value & 255)
  }

  /// The nearest of the 256 colours of xterm: sixteen, a cube of 6 × 6 × 6, and 24 greys.
  public func nearest(among numbers: Range<Int>) -> Int {
    func distance(_ number: Int) -> Int {
      let other = Self.xterm(number)
      let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
      return red * red + green * green + blue * blue
    }
    return numbers.min { distance($0) < distance($1) } ?? 7
  }

  /// The mixture of a number from 0 to 255 in xterm's palette.
  public static func xterm(_ number: Int) -> Self {
    switch number {
    case ..<16: return sixteen[max(0, number)]
    case 16..<232:
      let place = number - 16
      func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
      return Self(level(place / 36), level(place / 6 % 6), level(place % 6))
    default:
      let grey = 8 + 10 * (min(number, 255) - 232)
      return Self(grey, grey, grey)
    }
  }

  private static let sixteen: [Self] = [
    Self(0, 0, 0), Self(205, 0, 0), Self(0, 205, 0), Self(205, 205, 0), Self(0, 0, 238), Self(205, 0, 205),
    Self(0, 205, 205), Self(229, 229, 229), Self(127, 127, 127), Self(255, 0, 0), Self(0, 255, 0), Self(255, 255, 0),
    Self(92, 92, 255), Self(255, 0, 255), Self(0, 255, 255), Self(255, 255, 255),
  ]
}
