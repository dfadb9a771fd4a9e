/// Layers one behind the other, each fed what the one before gives.
///
/// Its parameters are named by the layers' kinds, counted from 1: `dense1.weights`, `dense1.biases`, `dense2.weights`.
public struct Chain: Layer {
  /// The layers, from the inputs to the outputs.
  public var layers: [any Layer]

  /// A chain of these layers.
  public init(_ layers: any Layer...) { self.layers = layers }

  public var kind: String { "chain" }

  public func forward(_ x: Tensor) -> Differentiated<LayerSlopes> {
    var links: [Differentiated<LayerSlopes>] = []
    for layer in layers { links.append(layer.forward(links.last?.value ?? x)) }
    return Self.join(links, from: x)
  }

  public mutating func forwardInTraining(
    _ x: Tensor, generator: inout SeededGenerator
  ) -> Differentiated<LayerSlopes> {
    var links: [Differentiated<LayerSlopes>] = []
    for k in layers.indices {
      links.append(layers[k].forwardInTraining(links.last?.value ?? x, generator: &generator))
    }
    return Self.join(links, from: x)
  }

  public mutating func visitParameters(_ visit: (_ name: String, _ value: inout Tensor) -> Void) {
    var counts: [String: Int] = [:]
    for k in layers.indices {
      let kind = layers[k].kind
      counts[kind, default: 0] += 1
      let path = "\(kind)\(counts[kind, default: 0])"
      layers[k].visitParameters { name, value in visit("\(path).\(name)", &value) }
    }
  }

  public func outputShape(for shape: [Int]) -> [Int] { layers.reduce(shape) { $1.outputShape(for: $0) } }

  /// The bytes that a training step keeps in float32 for inputs of a shape, by formula: the inputs, and what each layer
  /// gives. An `MLP` needs less, since its activations take the place of the sums (see `StepMemory`).
  public func activationBytes(for shape: [Int]) -> Int {
    var shapes = [shape]
    for layer in layers { shapes.append(layer.outputShape(for: shapes[shapes.count - 1])) }
    return 4 * shapes.reduce(0) { $0 + $1.reduce(1, *) }
  }

  /// The way back of a chain is that of its links, the last first.
  private static func join(_ links: [Differentiated<LayerSlopes>], from x: Tensor) -> Differentiated<LayerSlopes> {
    Differentiated(links.last?.value ?? x) { upstream in
      var slopes = LayerSlopes(input: upstream)
      for link in links.reversed() {
        let link = link.pullBack(slopes.input)
        slopes = LayerSlopes(input: link.input, parameters: link.parameters + slopes.parameters)
      }
      return slopes
    }
  }
}
