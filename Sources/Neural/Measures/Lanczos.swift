/// Both ends of a symmetric matrix's spectrum, from products of the matrix with vectors alone (Lanczos 1950).
///
/// From a random q₁, each step multiplies the last vector and takes away its parts along all before it:
///
///     β_j q_(j+1) = A q_j − α_j q_j − β_(j−1) q_(j−1)
///
/// In these coordinates A is the small matrix T with α on its diagonal and β beside it, and the ends of T's spectrum come
/// near A's within a few steps. Power iteration needs many more, and finds the end that is largest in size: for a loss
/// not yet near its minimum that may be a negative one.
public struct Lanczos: Sendable {
  /// The eigenvalues of T, the smallest first; the first and the last come near A's own, those between need not.
  public let values: [Double]
  /// The largest of them and its direction, of length 1.
  public let top: (value: Double, vector: [Double])
  /// How far `top.value` is at most from an eigenvalue of A: |A u − λ u| = β_k |s_k|, with s T's eigenvector. Rounding of
  /// the products comes on top.
  public let residual: Double

  /// The spectrum's ends of a symmetric matrix of `size` rows.
  ///
  /// - Parameters:
  ///   - steps: products at most; ten give the largest eigenvalue of a small network's Hessian to about 1 %, twenty to
  ///     five digits. Fewer are made where the vectors reached have no other to go to.
  ///   - generator: is drawn from once a row, for the first vector.
  ///   - product: A·v.
  public init(
    size: Int, steps: Int = 20, generator: inout SeededGenerator, product: ([Double]) -> [Double]
  ) {
    precondition(size > 0 && steps > 0, "A matrix of \(size) rows in \(steps) steps has no eigenvalue.")
    var basis: [[Double]] = []
    var (alphas, betas): ([Double], [Double]) = ([], [])
    var next = (0..<size).map { _ in generator.normal() }
    var length = Self.dot(next, next).squareRoot()
    var largest = 0.0
    for _ in 0..<Swift.min(steps, size) {
      let q = next.map { $0 / length }
      next = product(q)
      precondition(next.count == size, "A product of \(next.count) numbers is none of \(size) rows.")
      largest = Swift.max(largest, Self.dot(next, next).squareRoot())
      alphas.append(Self.dot(q, next))
      basis.append(q)
      // Against all vectors and twice: rounding would bring back what was taken away, and with it eigenvalues that do
      // not exist.
      for _ in 0..<2 {
        for b in basis { Self.add(-Self.dot(b, next), b, to: &next) }
      }
      length = Self.dot(next, next).squareRoot()
      betas.append(length)
      // What is left is rounding, or no number.
      if !(length > 1e-12 * largest) { break }
    }

    let count = alphas.count
    var small = SymmetricMatrix(size: count)
    for i in 0..<count { small[i, i] = alphas[i] }
    for i in 1..<Swift.max(count, 1) { small[i - 1, i] = betas[i - 1] }
    let eigen = small.eigen
    values = eigen.map(\.value)
    let best = eigen[count - 1]
    var vector = [Double](repeating: 0, count: size)
    for (share, b) in zip(best.vector, basis) { Self.add(share, b, to: &vector) }
    top = (best.value, vector)
    residual = (betas[count - 1] * best.vector[count - 1]).magnitude
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum.addProduct(a[i], b[i]) }
    return sum
  }

  private static func add(_ factor: Double, _ a: [Double], to sum: inout [Double]) {
    for i in a.indices { sum[i].addProduct(factor, a[i]) }
  }
}
