// Transparent, since the compiler leaves a call of what is merely `@inline(__always)` here, and passes vectors through
// memory; a tenth of the step of a network of tangents.

/// eˣ of each lane, error below 1.3 ulp; 0 below −87.336 and infinite above 88.72, where floats end.
///
/// x = n ln 2 + r. Adding 1.5 · 2²³ rounds to the integer n and leaves it in the low bits, from where it is shifted
/// to the exponent and added; the library's `rounded()` and integer conversion go lane by lane.
@_transparent
func exponential(_ x: Vector) -> Vector {
  var value = exponentialWithoutEnds(x)
  value.replace(with: 0, where: x .< -87.336)
  value.replace(with: .infinity, where: x .> 88.72284)
  value.replace(with: x, where: x .!= x)
  return value
}

/// `exponential` for numbers that are not above 0.
@_transparent
func exponentialOfNegative(_ x: Vector) -> Vector {
  var value = exponentialWithoutEnds(x)
  value.replace(with: 0, where: x .< -87.336)
  value.replace(with: x, where: x .!= x)
  return value
}

/// `exponential` for numbers from −87.336 to 88.72.
@_transparent
private func exponentialWithoutEnds(_ x: Vector) -> Vector {
  let shifted = Vector(repeating: 0x1.8p23).addingProduct(x, Vector(repeating: 0x1.715476p+0))
  let n = shifted - 0x1.8p23
  let r = x.addingProduct(-n, Vector(repeating: 0x1.62ep-1)).addingProduct(-n, Vector(repeating: 0x1.0bfbe8p-15))
  var p = Vector(repeating: 0x1.6d1606p-10)
  p = Vector(repeating: 0x1.12106cp-7).addingProduct(p, r)
  p = Vector(repeating: 0x1.555516p-5).addingProduct(p, r)
  p = Vector(repeating: 0x1.5554d8p-3).addingProduct(p, r)
  p = Vector(repeating: 0.5).addingProduct(p, r)
  p = r.addingProduct(p, r * r) + 1
  return Vector(bits: p.bits &+ (shifted.bits &<< 23))
}

/// The natural logarithm of each lane, error below 1.1 ulp, for normal positive floats; NaN stays NaN.
///
/// x = 2ᵏ (1 + f) with √½ ≤ 1 + f < √2.
@_transparent
func logarithm(_ x: Vector) -> Vector {
  // The bits count from √½ on, so that the exponent steps at √½ and not at 1.
  let offset = x.bits &- 0x3f35_04f3
  // An integer in the low bits of 1.5 · 2²³ is a float, again without a conversion.
  let k =
    Vector(bits: SIMD8<UInt32>(truncatingIfNeeded: SIMD8<Int32>(truncatingIfNeeded: offset) &>> 23) &+ 0x4b40_0000)
    - 0x1.8p23
  let f = Vector(bits: (offset & 0x007f_ffff) &+ 0x3f35_04f3) - 1
  var p = Vector(repeating: 0x1.1d8ea6p-4)
  p = Vector(repeating: -0x1.d635bcp-4).addingProduct(p, f)
  p = Vector(repeating: 0x1.dea282p-4).addingProduct(p, f)
  p = Vector(repeating: -0x1.fcf4c6p-4).addingProduct(p, f)
  p = Vector(repeating: 0x1.23d21ap-3).addingProduct(p, f)
  p = Vector(repeating: -0x1.555b4ap-3).addingProduct(p, f)
  p = Vector(repeating: 0x1.999d5ap-3).addingProduct(p, f)
  p = Vector(repeating: -0x1.fffffcp-3).addingProduct(p, f)
  p = Vector(repeating: 0x1.555554p-2).addingProduct(p, f)
  let square = f * f
  var tail = (f * square) * p
  tail.addProduct(k, Vector(repeating: 0x1.0bfbe8p-15))
  tail.addProduct(square, Vector(repeating: -0.5))
  var value = (f + tail).addingProduct(k, Vector(repeating: 0x1.62ep-1))
  value.replace(with: x, where: x .!= x)
  return value
}

/// The hyperbolic tangent of each lane, error below 2 ulp.
///
/// x + x³ T(x²) up to 0.625, else 1 − 2/(e²ˣ + 1).
@_transparent
func hyperbolicTangent(_ x: Vector) -> Vector {
  let z = x * x
  var p = Vector(repeating: -0x1.8f8de4p-8)
  p = Vector(repeating: 0x1.58048ep-6).addingProduct(p, z)
  p = Vector(repeating: -0x1.b9258ap-5).addingProduct(p, z)
  p = Vector(repeating: 0x1.110e1cp-3).addingProduct(p, z)
  p = Vector(repeating: -0x1.555552p-2).addingProduct(p, z)
  let near = x.addingProduct(x * z, p)
  let sign = x.bits & 0x8000_0000
  let magnitude = Vector(bits: x.bits ^ sign)
  // From 9.02 on the result is 1, so no exponent need be larger, and none overflows.
  let bounded = magnitude.replacing(with: 10, where: magnitude .> 10)
  let far = 1 - 2 / (exponentialWithoutEnds(bounded + bounded) + 1)
  var value = Vector(bits: far.bits ^ sign)
  value.replace(with: near, where: magnitude .< 0.625)
  value.replace(with: x, where: x .!= x)
  return value
}
