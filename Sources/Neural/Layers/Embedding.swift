/// A row of numbers for each of many things, which are told by whole numbers from 0: words, letters, pieces.
///
/// Inputs of shape […] give outputs of shape […, width]. The inputs are a tensor like any other, whole up to 2²⁴; they
/// have no slope, and 0 is given.
public struct Embedding: Layer {
  /// The rows, `[count, width]`.
  public var table: Tensor

  /// A layer of this table.
  public init(table: Tensor) {
    precondition(table.shape.count == 2, "A table of shape \(table.shape) has no rows of numbers.")
    self.table = table
  }

  /// A layer of fresh rows.
  public init(count: Int, width: Int, table: Initializer = .normal(), generator: inout SeededGenerator) {
    self.init(table: table([count, width], &generator))
  }

  public var kind: String { "embedding" }

  public func forward(_ x: Tensor) -> Differentiated<LayerSlopes> {
    let rows = x.scalars.map { number in
      guard let row = Int(exactly: number) else {
        preconditionFailure("\(number) is no whole number, so no row of a table of shape \(table.shape).")
      }
      return row
    }
    let picked = table.gathering(rows: rows)
    let shape = x.shape
    return Differentiated(picked.value.reshaped(to: outputShape(for: shape))) { upstream in
      LayerSlopes(
        input: Tensor(repeating: 0, shape: shape),
        parameters: [picked.pullBack(upstream.reshaped(to: picked.value.shape))])
    }
  }

  public mutating func visitParameters(_ visit: (_ name: String, _ value: inout Tensor) -> Void) {
    visit("table", &table)
  }

  public func outputShape(for shape: [Int]) -> [Int] { shape + table.shape.suffix(1) }
}
