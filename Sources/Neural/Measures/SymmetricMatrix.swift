/// A small symmetric matrix in double precision: what is left of a large one after Lanczos's steps.
struct SymmetricMatrix {
  let size: Int
  private var rows: [[Double]]

  /// Zeros.
  init(size: Int) {
    self.size = size
    rows = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
  }

  /// The number at a row and a column, and at the column and the row.
  subscript(i: Int, j: Int) -> Double {
    get { rows[i][j] }
    set {
      rows[i][j] = newValue
      rows[j][i] = newValue
    }
  }
}

extension SymmetricMatrix {
  /// The eigenvalues, the smallest first, and to each its eigenvector of length 1.
  ///
  /// Jacobi's method: rotations in two coordinates at a time, each making one number beside the diagonal 0, until all are
  /// gone beside the diagonal's rounding. A dozen sweeps suffice for any matrix; none is needed twice as fast here.
  var eigen: [(value: Double, vector: [Double])] {
    var a = rows
    var vectors = (0..<size).map { i in (0..<size).map { i == $0 ? 1.0 : 0 } }
    for _ in 0..<30 where Self.rest(a) > 0 {
      for p in 0..<size {
        for q in p + 1..<Swift.max(size, p + 1) { Self.rotate(&a, &vectors, p, q) }
      }
    }
    return (0..<size).map { (a[$0][$0], vectors[$0]) }.sorted { $0.0 < $1.0 }
  }

  /// What stands beside the diagonal and is not negligible.
  private static func rest(_ a: [[Double]]) -> Double {
    var sum = 0.0
    for i in a.indices {
      for j in 0..<i where a[i][i].magnitude + a[i][j].magnitude != a[i][i].magnitude { sum += a[i][j].magnitude }
    }
    return sum
  }

  /// Turns the coordinates p and q so that a_pq becomes 0; the rows of `vectors` turn along.
  private static func rotate(_ a: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int) {
    guard a[p][q] != 0 else { return }
    // t is the tangent of the smaller angle that does it: t² + 2 θ t − 1 = 0.
    let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let t = (theta < 0 ? -1 : 1) / (theta.magnitude + (1.0).addingProduct(theta, theta).squareRoot())
    let c = 1 / (1.0).addingProduct(t, t).squareRoot()
    let s = t * c
    for k in a.indices {
      let (x, y) = (a[k][p], a[k][q])
      a[k][p] = (c * x).addingProduct(-s, y)
      a[k][q] = (s * x).addingProduct(c, y)
    }
    for k in a.indices {
      let (x, y) = (a[p][k], a[q][k])
      a[p][k] = (c * x).addingProduct(-s, y)
      a[q][k] = (s * x).addingProduct(c, y)
    }
    a[p][q] = 0
    a[q][p] = 0
    for k in a.indices {
      let (x, y) = (vectors[p][k], vectors[q][k])
      vectors[p][k] = (c * x).addingProduct(-s, y)
      vectors[q][k] = (s * x).addingProduct(c, y)
    }
  }
}
