import Plots
import Terminal
import Testing

/// Whether colours can be read: WCAG 2.2's contrast, and what is left of differences without green receptors.
@Suite struct `Contrast` {
  static let dark = ["000000", "0c0c0c", "1e1e1e", "282c34", "002b36", "300a24", "2e3440"]
  static let light = ["ffffff", "fdf6e3", "fafafa", "eeeeee", "ffffdd"]

  /// Each theme with the backgrounds that it is for, and the contrast that its text has on all of them.
  static let cases: [(theme: Theme, backgrounds: [String], least: Double)] = [
    (.dark, dark, 4.5), (.light, light, 4.5), (.neutral, dark + light, 3), (.neutral, ["000000"], 4.5),
    (.neutral, ["ffffff"], 3.5),
  ]

  @Test(arguments: [Medium.ColorDepth.ansi256, .trueColor])
  func `each colour of a theme is read on each background that it is for`(depth: Medium.ColorDepth) {
    for (theme, backgrounds, least) in Self.cases {
      for role in Author.roles {
        guard let color = Color(theme.look(of: role), depth) else { continue }
        for background in backgrounds {
          let contrast = color.contrast(with: Color(background))
          // What only decorates needs less.
          let least = role == .ink(.axis) || role == .ink(.dim) ? min(least, 3) : least
          #expect(contrast >= least, "\(theme.name) \(role) on \(background): \(contrast)")
        }
      }
    }
  }

  @Test func `in sixteen colours the dark and the light theme are read with xterm's palette`() {
    for (theme, background) in [(Theme.dark, "000000"), (.light, "ffffff")] {
      for role in Author.roles {
        guard let paint = theme.look(of: role).paint, !theme.look(of: role).isFaint else { continue }
        let contrast = Color(.xterm(paint.ansi)).contrast(with: Color(background))
        #expect(contrast >= 4.5, "\(theme.name) \(role): \(contrast)")
      }
    }
  }

  @Test func `text that is read in long runs has the terminal's own colour`() {
    for theme in Theme.builtIn {
      for role in [Role.plain, .strong, .emphasis, .math, .ink(.text)] { #expect(theme.look(of: role).paint == nil) }
    }
  }

  @Test func `the theme for contrast has no colour and does not dim`() {
    for role in Author.roles {
      #expect(Theme.contrast.look(of: role).paint == nil)
      #expect(!Theme.contrast.look(of: role).isFaint)
    }
  }

  @Test(arguments: [Medium.ColorDepth.ansi256, .trueColor])
  func `series, and right and wrong, keep apart without green receptors`(depth: Medium.ColorDepth) {
    for theme in [Theme.neutral, .dark, .light] {
      func seen(_ role: Role) -> Color { Color(theme.look(of: role), depth)!.withoutGreenReceptors }
      let pairs: [(Role, Role)] = [
        (.ink(.series(0)), .ink(.series(1))), (.ink(.series(0)), .ink(.series(2))),
        (.ink(.series(1)), .ink(.series(2))), (.good, .bad), (.good, .warning),
      ]
      for (a, b) in pairs {
        let distance = seen(a).distance(to: seen(b))
        #expect(distance >= 25, "\(theme.name): \(a) and \(b) are \(distance) apart")
      }
    }
  }
}

/// A colour in linear light, 0 to 1.
private struct Color {
  var red, green, blue: Double

  init(_ red: Double, _ green: Double, _ blue: Double) { (self.red, self.green, self.blue) = (red, green, blue) }

  init(_ mixture: Paint.Mixture) {
    func linear(_ part: Int) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
    self.init(linear(mixture.red), linear(mixture.green), linear(mixture.blue))
  }

  init(_ hexadecimal: String) {
    let value = Int(hexadecimal, radix: 16)!
    self.init(Paint.Mixture(value >> 16, value >> 8 & 255, value & 255))
  }

  /// The colour of a look as a terminal of this depth draws it; nil for its own.
  init?(_ look: Look, _ depth: Medium.ColorDepth) {
    guard let mixture = look.paint?.mixture else { return nil }
    self.init(depth == .trueColor ? mixture : .xterm(mixture.nearest(among: 16..<256)))
  }

  /// The relative luminance of WCAG 2.2.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  func contrast(with other: Color) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }

  /// Deuteranopia as simulated by Machado, Oliveira and Fernandes (2009), severity 1.
  var withoutGreenReceptors: Color {
    Color(
      0.367322 * red + 0.860646 * green - 0.227968 * blue, 0.280085 * red + 0.672501 * green + 0.047413 * blue,
      -0.011820 * red + 0.042940 * green + 0.968881 * blue)
  }

  /// The distance in CIE 1976 L*a*b* (D65): about 2 is just seen.
  func distance(to other: Color) -> Double {
    let (a, b) = (lab, other.lab)
    let squares = [a.0 - b.0, a.1 - b.1, a.2 - b.2].map { $0 * $0 }
    return squares.reduce(0, +).squareRoot()
  }

  private var lab: (Double, Double, Double) {
    func bent(_ value: Double) -> Double { value > 0.008856 ? power(value, 1 / 3) : 7.787 * value + 16 / 116 }
    let x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    let y = bent(luminance)
    let z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}

/// `base` to the power of `exponent`, to six digits, for what lies between 0 and 1: by halving the exponent's interval.
private func power(_ base: Double, _ exponent: Double) -> Double {
  guard base > 0 else { return 0 }
  var result = 1.0, root = base, rest = exponent
  while rest >= 1 {
    result *= base
    rest -= 1
  }
  for _ in 0..<30 {
    root = root.squareRoot()
    rest *= 2
    if rest >= 1 {
      result *= root
      rest -= 1
    }
  }
  return result
}
