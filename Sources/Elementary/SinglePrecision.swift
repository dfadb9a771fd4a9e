// A Float's function is its Double's, rounded: the double's error is 2⁻²⁹ of a float's ulp, so the result is the
// nearest float but for about one argument in a hundred million, where the true value lies next to the middle of two.

extension Float {
  /// eˣ; error below 0.5001 ulp.
  public static func exp(_ x: Float) -> Float { Float(Double.exp(Double(x))) }

  /// The natural logarithm; error below 0.5001 ulp. Of 0 it is −∞, of a negative number NaN.
  public static func log(_ x: Float) -> Float { Float(Double.log(Double(x))) }

  /// xʸ, with the special cases of IEEE 754; error below 0.5001 ulp.
  public static func pow(_ x: Float, _ y: Float) -> Float { Float(Double.pow(Double(x), Double(y))) }

  /// The sine of an angle in radians; error below 0.5001 ulp.
  public static func sin(_ x: Float) -> Float { Float(Double.sin(Double(x))) }

  /// The cosine of an angle in radians; error below 0.5001 ulp.
  public static func cos(_ x: Float) -> Float { Float(Double.cos(Double(x))) }

  /// The hyperbolic tangent; error below 0.5001 ulp.
  public static func tanh(_ x: Float) -> Float { Float(Double.tanh(Double(x))) }

  /// The error function; error below 0.5001 ulp.
  public static func erf(_ x: Float) -> Float { Float(Double.erf(Double(x))) }

  /// The angle of the point (x, y), from −π to π; error below 0.5001 ulp.
  public static func atan2(y: Float, x: Float) -> Float { Float(Double.atan2(y: Double(y), x: Double(x))) }
}
