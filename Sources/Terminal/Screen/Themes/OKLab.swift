internal import Glibc

/// A space of colours in which equal distances look equal (Björn Ottosson, "A perceptual color space for image processing",
/// 2020, in the public domain).
///
/// By red, green and blue alone the nearest colour of few is often one of another hue.
enum OKLab {
  /// Lightness, green to red, blue to yellow, and 0.
  static func place(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> SIMD4<Float> {
    let (r, g, b) = (light[Int(red)], light[Int(green)], light[Int(blue)])
    let l = cbrtf(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b)
    let m = cbrtf(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b)
    let s = cbrtf(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b)
    return SIMD4(
      0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
      1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
      0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s, 0)
  }

  /// The light that each number of a screen makes (IEC 61966-2-1).
  private static let light = (0..<256).map { byte -> Float in
    let value = Float(byte) / 255
    return value <= 0.04045 ? value / 12.92 : powf((value + 0.055) / 1.055, 2.4)
  }
}
