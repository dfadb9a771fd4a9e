import Neural
import Testing

@Suite struct DatasetTests {
  @Test func `features, labels and numbers come back as given`() {
    let features: [Float] = [1, 2, 3, 4, 5, 6]
    let classes = Dataset(features: features, columns: 3, labels: [1, 0], classes: 2)
    #expect(classes.features == Tensor(shape: [2, 3], scalars: features))
    #expect(classes.labels == [1, 0] && classes.values.scalars.isEmpty)
    #expect(classes.target.outputs == 2)
    let values = Dataset(features: features, columns: 2, values: [7, 8, 9, 10, 11, 12], outputs: 2)
    #expect(values.values == Tensor(shape: [3, 2], scalars: [7, 8, 9, 10, 11, 12]))
    #expect(values.count == 3 && values.labels.isEmpty)
  }

  @Test func `chosen rows keep their order`() {
    let data = Dataset(features: [1, 2, 3, 4, 5, 6], columns: 2, labels: [0, 1, 2], classes: 3).selecting([2, 0, 2])
    #expect(data.features.scalars == [5, 6, 1, 2, 5, 6])
    #expect(data.labels == [2, 0, 2])
    #expect(data.target == .classes(3))
  }

  @Test func `a label beyond the classes is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(features: [1, 2], columns: 1, labels: [0, 2], classes: 2)
    }
  }
}
