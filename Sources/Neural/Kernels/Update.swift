// An optimiser's update goes through weights, gradient and what it remembers, one operation a lane. The closure is the
// formula; it is inlined, so that a pass is one loop without a call.

/// One pass over weights alone: `step(&w)`.
@inline(__always)
func updateEach(_ weights: inout [Float], _ step: (inout Vector) -> Void) {
  var weights = weights.mutableSpan
  let count = weights.count
  for i in stride(from: 0, to: count & ~7, by: 8) {
    var w = weights.vector(at: i)
    step(&w)
    weights.set(w, at: i)
  }
  guard count & 7 > 0 else { return }
  var w = weights.rest(from: count & ~7)
  step(&w)
  weights.setRest(w, from: count & ~7)
}

/// One pass over weights and gradient: `step(&w, g)`.
@inline(__always)
func updateEach(_ weights: inout [Float], _ gradient: [Float], _ step: (inout Vector, Vector) -> Void) {
  var weights = weights.mutableSpan
  let gradient = gradient.span
  let count = weights.count
  precondition(gradient.count == count, "\(gradient.count) derivatives do not fit \(count) weights.")
  for i in stride(from: 0, to: count & ~7, by: 8) {
    var w = weights.vector(at: i)
    step(&w, gradient.vector(at: i))
    weights.set(w, at: i)
  }
  guard count & 7 > 0 else { return }
  let i = count & ~7
  var w = weights.rest(from: i)
  step(&w, gradient.rest(from: i))
  weights.setRest(w, from: i)
}

/// One pass with one number remembered for each weight: `step(&w, g, &m)`.
@inline(__always)
func updateEach(
  _ weights: inout [Float], _ gradient: [Float], _ memory: inout [Float],
  _ step: (inout Vector, Vector, inout Vector) -> Void
) {
  var weights = weights.mutableSpan
  let gradient = gradient.span
  var memory = memory.mutableSpan
  let count = weights.count
  precondition(
    gradient.count == count && memory.count == count,
    "\(gradient.count) derivatives and a memory of \(memory.count) do not fit \(count) weights.")
  for i in stride(from: 0, to: count & ~7, by: 8) {
    var (w, m) = (weights.vector(at: i), memory.vector(at: i))
    step(&w, gradient.vector(at: i), &m)
    weights.set(w, at: i)
    memory.set(m, at: i)
  }
  guard count & 7 > 0 else { return }
  let i = count & ~7
  var (w, m) = (weights.rest(from: i), memory.rest(from: i))
  step(&w, gradient.rest(from: i), &m)
  weights.setRest(w, from: i)
  memory.setRest(m, from: i)
}

/// One pass with two numbers remembered for each weight: `step(&w, g, &m, &v)`.
@inline(__always)
func updateEach(
  _ weights: inout [Float], _ gradient: [Float], _ first: inout [Float], _ second: inout [Float],
  _ step: (inout Vector, Vector, inout Vector, inout Vector) -> Void
) {
  var weights = weights.mutableSpan
  let gradient = gradient.span
  var first = first.mutableSpan
  var second = second.mutableSpan
  let count = weights.count
  precondition(
    gradient.count == count && first.count == count && second.count == count,
    "\(gradient.count) derivatives and memories of \(first.count) and \(second.count) do not fit \(count) weights.")
  for i in stride(from: 0, to: count & ~7, by: 8) {
    var (w, m, v) = (weights.vector(at: i), first.vector(at: i), second.vector(at: i))
    step(&w, gradient.vector(at: i), &m, &v)
    weights.set(w, at: i)
    first.set(m, at: i)
    second.set(v, at: i)
  }
  guard count & 7 > 0 else { return }
  let i = count & ~7
  var (w, m, v) = (weights.rest(from: i), first.rest(from: i), second.rest(from: i))
  step(&w, gradient.rest(from: i), &m, &v)
  weights.setRest(w, from: i)
  first.setRest(m, from: i)
  second.setRest(v, from: i)
}

// What is left behind the last whole vector, with zeros in the lanes that are not there.

extension Span where Element == Float {
  func rest(from start: Int) -> Vector {
    var vector = Vector.zero
    for i in start..<count { vector[i - start] = self[i] }
    return vector
  }
}

extension MutableSpan where Element == Float {
  func rest(from start: Int) -> Vector {
    var vector = Vector.zero
    for i in start..<count { vector[i - start] = self[i] }
    return vector
  }

  mutating func setRest(_ vector: Vector, from start: Int) {
    for i in start..<count { self[i] = vector[i - start] }
  }
}
