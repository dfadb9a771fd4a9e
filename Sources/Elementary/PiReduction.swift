/// An angle x as quadrant · π/2 + rest with |rest| ≤ π/4, the rest to about 70 bits.
struct PiReduction {
  /// 0 to 3.
  var quadrant: Int
  var rest: DoubleDouble

  private init(quadrant: Int, rest: DoubleDouble) {
    self.quadrant = quadrant
    self.rest = rest
  }

  /// Takes finite x.
  init(_ x: Double) {
    if x.magnitude <= 0x1.921fb54442d18p-1 {
      self.init(quadrant: 0, rest: DoubleDouble(x))
    } else if x.magnitude < 0x1p20 {
      self.init(moderate: x)
    } else {
      self.init(huge: x.magnitude)
      if x < 0 {
        quadrant = (4 - quadrant) & 3
        rest = DoubleDouble(-rest.high, -rest.low)
      }
    }
  }

  /// Cody and Waite: subtracts n times π/2, taken to 159 bits in three parts.
  private init(moderate x: Double) {
    let n = (x * 0x1.45f306dc9c883p-1 + 0x1.8p52) - 0x1.8p52
    let first = DoubleDouble.product(n, 0x1.921fb54442d18p+0)
    let second = DoubleDouble.product(-n, 0x1.1a62633145c07p-54)
    // The first difference is exact, the two are within a factor of two.
    let a = DoubleDouble.sum(x - first.high, -first.low)
    let b = DoubleDouble.sum(second.high, second.low.addingProduct(n, 0x1.f1976b7ed8fbcp-110))
    rest = a + b
    quadrant = Int(n) & 3
  }

  /// Payne and Hanek: multiplies by just those bits of 2/π that matter modulo 4 quadrants.
  private init(huge x: Double) {
    // x = integer · 2^power.
    let integer = x.significandBitPattern | 1 << 52
    let power = Int(x.exponent) - 52
    // Bits of 2/π worth 4 / 2^power or more only add whole turns: 192 bits from the next one on are enough.
    let first = power - 2 + 64
    let word = first >> 6
    let bit = UInt64(first & 63)
    func bits(_ k: Int) -> UInt64 {
      bit == 0 ? Self.twoOverPi[word + k] : Self.twoOverPi[word + k] << bit | Self.twoOverPi[word + k + 1] >> (64 - bit)
    }
    // The product modulo 2¹⁹²; its two top bits are the quadrant, the 190 below them the fraction.
    let low = integer.multipliedFullWidth(by: bits(2))
    let middle = integer.multipliedFullWidth(by: bits(1))
    var w0 = low.low
    let (sum, carry) = low.high.addingReportingOverflow(middle.low)
    var w1 = sum
    var w2 = (integer &* bits(0)) &+ middle.high &+ (carry ? 1 : 0)
    quadrant = Int(w2 >> 62)
    w2 <<= 2
    w2 |= w1 >> 62
    w1 = w1 << 2 | w0 >> 62
    w0 <<= 2
    let isNegative = w2 >> 63 == 1
    if isNegative {
      quadrant = (quadrant + 1) & 3
      (w2, w1) = (~w2, ~w1)
      w0 = ~w0
    }
    var fraction = DoubleDouble(0)
    var weight = 0x1p-64
    for w in [w2, w1, w0] {
      // A word in two halves, each of which a double holds.
      let halves = DoubleDouble.sum(Double(w >> 32) * 0x1p32 * weight, Double(w & 0xffff_ffff) * weight)
      fraction = fraction + halves
      weight *= 0x1p-64
    }
    if isNegative { fraction = DoubleDouble(-fraction.high, -fraction.low) }
    rest = fraction * DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
  }

  /// A word of zeros for the bits before the point, then the first 1,408 bits of 2/π.
  private static let twoOverPi: InlineArray<23, UInt64> = [
    0,
    0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041, 0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c, 0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41, 0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d, 0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08, 0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
    0xa9e3_9161_5ee6_1b08, 0x6599_855f_14a0_6840,
  ]
}
