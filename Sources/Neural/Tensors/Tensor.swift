/// Numbers in rows: float32, up to four dimensions, the last of them the fastest.
///
/// A tensor is a value, and may be a view: a transpose, a slice or a broadcast reads the same memory in other strides,
/// and copies nothing until one of the two is written to. The number at place (i, j, …) stands in memory at
///
///     start + i · strides[0] + j · strides[1] + …
public struct Tensor: Sendable {
  /// The lengths, the slowest dimension first: `[rows, columns]`; `[]` for a single number.
  public let shape: [Int]
  /// How far apart neighbours along each dimension stand; 0 where one number stands for all.
  let strides: [Int]
  /// Where the first number stands.
  let start: Int
  /// The memory, which other tensors may share.
  private(set) var storage: [Float]

  /// A tensor of these numbers, the last dimension fastest.
  public init(shape: [Int], scalars: [Float]) {
    precondition(shape.count <= 4, "A tensor has up to 4 dimensions, not \(shape.count).")
    precondition(
      shape.allSatisfy { $0 >= 0 } && shape.reduce(1, *) == scalars.count,
      "A tensor of shape \(shape) does not hold \(scalars.count) numbers.")
    self.init(shape: shape, strides: Self.denseStrides(shape), start: 0, storage: scalars)
  }

  /// A view of memory.
  init(shape: [Int], strides: [Int], start: Int, storage: [Float]) {
    self.shape = shape
    self.strides = strides
    self.start = start
    self.storage = storage
  }

  /// A tensor of one number, of shape `[]`: it broadcasts to any other.
  public init(_ number: Float) { self.init(shape: [], scalars: [number]) }

  /// A tensor of the same number everywhere, which takes the memory of one.
  public init(repeating number: Float, shape: [Int]) {
    precondition(shape.count <= 4, "A tensor has up to 4 dimensions, not \(shape.count).")
    precondition(shape.allSatisfy { $0 >= 0 }, "A tensor cannot have the shape \(shape).")
    self.init(shape: shape, strides: shape.map { _ in 0 }, start: 0, storage: [number])
  }
}

extension Tensor {
  /// How many numbers there are.
  public var count: Int { shape.reduce(1, *) }

  /// The numbers, the last dimension fastest. Of a view they are copied out, at every call; writing them ends the view.
  public var scalars: [Float] {
    get { isDense ? storage : copiedScalars }
    _modify {
      if !isDense { self = Tensor(shape: shape, scalars: copiedScalars) }
      yield &storage
      precondition(storage.count == count, "A tensor of shape \(shape) does not hold \(storage.count) numbers.")
    }
  }

  /// The number at a place, an index for each dimension.
  public subscript(_ place: Int...) -> Float {
    get { storage[start + offset(of: place, strides)] }
    set { scalars[offset(of: place, Self.denseStrides(shape))] = newValue }
  }

  /// One row of a matrix.
  public func row(_ row: Int) -> ArraySlice<Float> {
    precondition(shape.count == 2 && 0..<shape[0] ~= row, "A tensor of shape \(shape) has no row \(row).")
    return isDense ? storage[row * shape[1]..<(row + 1) * shape[1]] : slice(row..<row + 1, along: 0).scalars[...]
  }

  private func offset(of place: [Int], _ strides: [Int]) -> Int {
    precondition(
      place.count == shape.count && zip(place, shape).allSatisfy { 0..<$1 ~= $0 },
      "There is no number at \(place) in a tensor of shape \(shape).")
    return zip(place, strides).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension Tensor: Equatable {
  /// Whether shapes and numbers are the same; how they lie in memory does not count.
  public static func == (a: Tensor, b: Tensor) -> Bool { a.shape == b.shape && a.scalars == b.scalars }
}

extension Tensor {
  /// Whether the memory holds these numbers in their order, and no others.
  var isDense: Bool { start == 0 && strides == Self.denseStrides(shape) && storage.count == count }

  /// The strides of rows that lie one after the other.
  static func denseStrides(_ shape: [Int]) -> [Int] {
    var strides = shape
    var stride = 1
    for axis in shape.indices.reversed() {
      strides[axis] = stride
      stride *= shape[axis]
    }
    return strides
  }

  /// The numbers in their order, wherever they stand.
  private var copiedScalars: [Float] {
    var scalars: [Float] = []
    scalars.reserveCapacity(count)
    let (lengths, steps) = (fourDimensional(shape, filling: 1), fourDimensional(strides, filling: 0))
    for i in 0..<lengths[0] {
      for j in 0..<lengths[1] {
        for k in 0..<lengths[2] {
          let row = start + i * steps[0] + j * steps[1] + k * steps[2]
          for l in 0..<lengths[3] { scalars.append(storage[row + l * steps[3]]) }
        }
      }
    }
    return scalars
  }

  private func fourDimensional(_ numbers: [Int], filling: Int) -> [Int] {
    [Int](repeating: filling, count: 4 - numbers.count) + numbers
  }
}
