/// √x of each lane for x ≥ 0, error below 0.5001 ulp from 10⁻³⁰ on; √0 = 0, infinity and NaN stay. Below 10⁻³⁷, where
/// floats lose digits, it is too small, never too large.
///
/// The library's `squareRoot()` goes lane by lane, with a branch for negative numbers in each.
///
/// y ≈ 1/√x from halving the exponent in the bits, then three of Newton's steps y ← y (3/2 − x y²/2), each doubling the
/// digits. s = x y is a root of half the last digit's rounding; x − s², exact in a fused step, tells what it lacks.
@_transparent
func squareRoot(_ x: Vector) -> Vector {
  let half = x * -0.5
  var y = Vector(bits: 0x5f37_5a86 &- (x.bits &>> 1))
  y *= Vector(repeating: 1.5).addingProduct(half * y, y)
  y *= Vector(repeating: 1.5).addingProduct(half * y, y)
  y *= Vector(repeating: 1.5).addingProduct(half * y, y)
  let s = x * y
  var value = s.addingProduct(x.addingProduct(-s, s), y * 0.5)
  value.replace(with: x, where: x .== .infinity)
  return value
}
