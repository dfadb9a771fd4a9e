import Neural
import Testing

/// The sentences in which a tensor refuses what does not fit.
@Suite struct RefusalTests {
  @Test func `shape and numbers`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(shape: [2, 3], scalars: [1])
    }
    #expect(result.says("A tensor of shape [2, 3] does not hold 1 numbers."))
  }

  @Test func `five dimensions`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(shape: [1, 1, 1, 1, 1], scalars: [1])
    }
    #expect(result.says("A tensor has up to 4 dimensions, not 5."))
  }

  @Test func `a length below 0`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, -3])
    }
    #expect(result.says("A tensor cannot have the shape [2, -3]."))
  }

  @Test func `a place outside`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3])[2, 0]
    }
    #expect(result.says("There is no number at [2, 0] in a tensor of shape [2, 3]."))
  }

  @Test func `a row outside`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).row(2)
    }
    #expect(result.says("A tensor of shape [2, 3] has no row 2."))
  }

  @Test func `numbers written that are too few`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var x = Tensor(repeating: 0, shape: [2])
      x.scalars = [1]
    }
    #expect(result.says("A tensor of shape [2] does not hold 1 numbers."))
  }

  @Test func `shapes that do not broadcast`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]) + Tensor(repeating: 0, shape: [2])
    }
    #expect(result.says("Shapes [2, 3] and [2] do not broadcast to one another."))
  }

  @Test func `a broadcast to less`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).broadcast(to: [1, 3])
    }
    #expect(result.says("A tensor of shape [2, 3] does not broadcast to [1, 3]."))
  }

  @Test func `another number of numbers`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).reshaped(to: [4, -1])
    }
    #expect(result.says("A tensor of shape [2, 3] has 6 numbers, which do not fit the shape [4, -1]."))
  }

  @Test func `no order of dimensions`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).permuted([0, 0])
    }
    #expect(result.says("[0, 0] is no order of the dimensions of shape [2, 3]."))
  }

  @Test func `nothing to transpose`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [3]).transposed()
    }
    #expect(result.says("A tensor of shape [3] has no rows and columns to exchange."))
  }

  @Test func `a slice beyond the end`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).slice(1..<4, along: -1)
    }
    #expect(result.says("There is no 1..<4 along dimension 1 of shape [2, 3]."))
  }

  @Test func `a dimension too many`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).slice(0..<1, along: 2)
    }
    #expect(result.says("There is no dimension 2 in a tensor of shape [2, 3]."))
  }

  @Test func `a reduction over what is not there`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).sum(over: [0, -2])
    }
    #expect(result.says("Dimensions [0, -2] are none to reduce a tensor of shape [2, 3] over."))
  }

  @Test func `the mean of nothing`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [0, 3]).mean(over: [0])
    }
    #expect(result.says("There is no mean of nothing, in a tensor of shape [0, 3]."))
  }

  @Test func `the variance of one`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [1, 3]).variance(over: [0], correction: 1)
    }
    #expect(result.says("A group of 1 with a correction of 1 has no variance, in a tensor of shape [1, 3]."))
  }

  @Test func `matrices that do not meet`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).matrixProduct(with: Tensor(repeating: 0, shape: [4, 5]))
    }
    #expect(
      result.says("Tensors of shapes [2, 3] and [4, 5] have no matrix product: columns must meet as many rows."))
  }

  @Test func `matrices that are not as many`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 1, 3]).matrixProduct(with: Tensor(repeating: 0, shape: [4, 3, 5]))
    }
    #expect(result.says("Tensors of shapes [2, 1, 3] and [4, 3, 5] are not as many matrices, nor one."))
  }

  @Test func `a layer's sums`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let weights = Tensor(repeating: 0, shape: [4, 5])
      _ = Tensor(repeating: 0, shape: [2, 3]).affine(weights: weights, biases: Tensor(repeating: 0, shape: [5]))
    }
    #expect(result.says("Rows of shape [2, 3] do not fit weights of [4, 5] and biases of [5]."))
  }

  @Test func `a row to gather`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2, 3]).gathering(rows: [0, 2])
    }
    #expect(result.says("There is no row 2 in a tensor of shape [2, 3]."))
  }

  @Test func `factors of other rows`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let factors = Tensor(repeating: 1, shape: [2])
      _ = Tensor(repeating: 0, shape: [2, 3]).layerNormalized(gamma: factors, beta: factors)
    }
    #expect(result.says("Factors of shape [2] and terms of [2] do not fit rows of [2, 3]."))
  }

  @Test func `a certain drop`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 1)
      _ = Tensor(repeating: 0, shape: [2]).dropping(1, generator: &generator)
    }
    #expect(result.says("A probability of 1.0 is not from 0 up to 1."))
  }

  @Test func `another derivative`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 0, shape: [2]).sum().pullBack(Tensor(repeating: 1, shape: [2]))
    }
    #expect(result.says("A derivative of shape [2] does not fit a value of []."))
  }
}

extension ExitTest.Result? {
  /// Whether the process ended with this sentence.
  func says(_ sentence: String) -> Bool {
    guard let self else { return false }
    return String(decoding: self.standardErrorContent, as: UTF8.self).contains(sentence)
  }
}
