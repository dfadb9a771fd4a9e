import CProcessor
import WideKernels

/// How many floats the processor multiplies at once, as far as there are kernels for it: 16 with AVX-512, else 8.
var processorLanes: Int { processor_has_sixteen_lanes() ? 16 : 8 }

/// The columns of `multiply` that make whole vectors of sixteen.
func multiplySixteens(
  rows: Int, depth: Int, columns: Int, _ a: Span<Float>, _ strides: Strides, _ b: Span<Float>, at right: Int,
  into c: inout MutableSpan<Float>, from place: Int, starting origin: ProductStart
) {
  precondition(processorLanes == 16, "This processor has no vectors of sixteen.")
  var bias: Int?
  var isAdded = false
  switch origin {
  case .zero: break
  case .bias(let place): bias = place
  case .existing: isAdded = true
  }
  wideMultiply(
    rows: rows, depth: depth, columns: columns, a, row: strides.row, step: strides.depth, b, at: right, into: &c,
    from: place, bias: bias ?? -1, isAdded: isAdded)
}
