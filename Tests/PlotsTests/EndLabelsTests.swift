import Testing

@testable import Plots

struct EndLabelsTests {
  @Test(
    arguments: [
      ([], 5, []),
      ([2.5], 5, [2]),
      ([0.2, 4.9], 5, [0, 4]),
      ([2.5, 2.6], 5, [2, 3]),
      ([4.5, 4.4, 4.3], 5, [4, 3, 2]),
      ([0.5, 0.5, 0.5], 5, [0, 1, 2]),
      ([-9, 99], 5, [0, 4]),
      ([1.1, 1.2, 1.3], 2, [0, 1, nil]),
      ([1.1], 0, [nil]),
    ] as [([Double], Int, [Int?])])
  func `labels stand near their wishes, one a row, in order`(wishes: [Double], rows: Int, expected: [Int?]) {
    #expect(EndLabels.rows(for: wishes, among: rows) == expected)
  }

  @Test func `no two labels share a row and none leaves the picture`() {
    var noise = Noise(3)
    for count in 1...20 {
      for rows in 1...20 {
        let wishes = (0..<count).map { _ in Double(rows) * (0.5 + noise.next()) }
        let placed = EndLabels.rows(for: wishes, among: rows).compactMap(\.self)
        #expect(placed.count == min(count, rows))
        #expect(Set(placed).count == placed.count)
        #expect(placed.allSatisfy { $0 >= 0 && $0 < rows })
      }
    }
  }
}
