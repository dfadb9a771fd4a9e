import Formula
import Testing

struct GridTests {
  /// Columns at 1, 2, 4; rows at 1, 10, 100.
  private let grid = Grid(
    x: [1, 2, 4], y: [1, 10, 100],
    values: [
      8, 4, 3,
      2, 3, nil,
      5, 1, 9,
    ])

  private func value(_ source: String) throws -> Value {
    try Expression(parsing: source).evaluate(variables: [:]) { $0.name == "grid" ? .grid(grid) : .missing("no grid") }
  }

  @Test
  func `cells are read by column and row, what is not there yet is missing`() {
    #expect(grid[1, 2] == 1 && grid[2, 1] == nil)
    #expect(Grid(x: [1, 2], y: [1, 2], rows: [5, .nan, 6]).values == [5, nil, 6, nil])
  }

  @Test
  func `the lowest cell is found, and the lowest of each column`() {
    #expect(grid.lowest ?? (9, 9) == (1, 2))
    #expect((0...2).map(grid.lowest(in:)) == [1, 2, 0])
    #expect(Grid(x: [1], y: [1], values: [nil]).lowest == nil)
  }

  @Test(arguments: [
    ("min(grid)", 1), ("max(grid)", 9), ("at(valley(grid), 1)", 10), ("at(valley(grid), 2)", 100),
    ("final(valley(grid))", 1), ("at(wall(grid, 5), 1)", 3.1622776601683795),
    ("at(wall(grid, 2), 2)", 31.622776601683793),
  ])
  func `functions of a grid`(source: String, number: Double) throws {
    let found = try #require(try value(source).number)
    #expect(abs(found - number) < 1e-12 * number)
  }

  @Test
  func `a wall leaves out where no value is down at the level, or the first one already`() {
    #expect(grid.wall(5).x == [1])
    #expect(grid.wall(1.5).x == [2])
    #expect(grid.wall(0.5).cut == "the values nowhere come down to 0.5")
  }

  @Test
  func `a value behind a missing one makes a wall at its own place`() {
    let grid = Grid(x: [1], y: [1, 2, 4], values: [9, nil, 1])
    #expect(grid.wall(2).y == [4])
  }

  @Test(arguments: [
    ("slope(grid)", "slope takes one series, and this is a grid."),
    ("at(grid, 1)", "at takes a series and a number, and this is a grid."),
    ("valley(1)", "valley takes one grid, and this is a number."),
  ])
  func `a function that takes no grid, or nothing else, says so`(source: String, message: String) {
    #expect(throws: FormulaError(message, at: 0)) { try value(source) }
  }

  @Test
  func `a grid has no one number`() throws {
    #expect(try value("grid + 1").reason == "a grid has no one number")
  }

  @Test
  func `a call names the settings that it sweeps`() throws {
    let claim = try Claim(parsing: "min(loss(batch=sweep, rate=sweep)) < 1")
    #expect(claim.calls.map(\.swept) == [["batch", "rate"]])
  }
}
