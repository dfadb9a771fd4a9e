extension Tensor {
  /// The largest number over the dimensions named, −1 the last; over all where none are. NaN where one is NaN.
  ///
  ///     ∂L/∂x = ∂L/∂y for the largest, the first of equals; 0 for the others
  public func max(over dimensions: [Int]? = nil, keepingDimensions: Bool = false) -> Differentiated<Tensor> {
    let groups = Grouping(shape, over: dimensions)
    precondition(groups.size > 0, "Nothing is the largest of nothing, in a tensor of shape \(shape).")
    let rows = groups.rows(of: self)
    let places = (0..<rows.shape[0]).map { rows.row($0).placeOfLargest }
    let largest = places.map { rows.storage[$0] }
    let value = Tensor(shape: groups.reducedShape(keepingDimensions: keepingDimensions), scalars: largest)
    return Differentiated(value) { upstream in
      var slopes = [Float](repeating: 0, count: rows.count)
      for (place, slope) in zip(places, upstream.scalars) { slopes[place] = slope }
      return groups.tensor(ofRows: Tensor(shape: rows.shape, scalars: slopes))
    }
  }
}

extension ArraySlice<Float> {
  /// The index of the largest number, the first of equals; of the first NaN if there is one.
  fileprivate var placeOfLargest: Int {
    var best = startIndex
    for k in indices where self[k] > self[best] || self[k].isNaN && !self[best].isNaN { best = k }
    return best
  }
}
