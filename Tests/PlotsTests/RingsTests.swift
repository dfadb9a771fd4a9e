import Testing

@testable import Plots

struct RingsTests {
  private let bowl = Contour(x: -2...2, y: -2...2, levels: []) { x, y in x * x + y * y }

  @Test func `a ring of a bowl is closed and round`() throws {
    let lines = Rings.lines(of: bowl, at: 1)
    #expect(lines.count == 1)
    let ring = try #require(lines.first)
    #expect(ring.first == ring.last)
    for point in ring { #expect((point.x * point.x + point.y * point.y - 1).magnitude < 0.01) }
  }

  @Test func `a ring that leaves the window is open lines`() {
    let lines = Rings.lines(of: bowl, at: 6)
    #expect(lines.count == 4)
    for line in lines { #expect(line.first != line.last) }
  }

  @Test func `a saddle is parted into two lines that do not cross`() {
    let saddle = Contour(x: -1...1, y: -1...1, columns: 4, rows: 4, levels: []) { x, y in x * y }
    #expect(Rings.lines(of: saddle, at: 0.01).count == 2)
    #expect(Rings.lines(of: saddle, at: -0.01).count == 2)
  }

  @Test func `a level beyond the function has no ring`() {
    #expect(Rings.lines(of: bowl, at: -1).isEmpty)
    #expect(Rings.lines(of: bowl, at: 100).isEmpty)
    #expect(Rings.lines(of: bowl, at: .nan).isEmpty)
  }

  @Test func `rings keep away from what is not a number`() {
    let torn = Contour(x: -2...2, y: -2...2, levels: []) { x, y in x > 0 ? .nan : x * x + y * y }
    for line in Rings.lines(of: torn, at: 1) {
      for point in line { #expect(point.x <= 0) }
    }
  }
}
