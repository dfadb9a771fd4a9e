import Testing

@testable import Plots

struct ClipTests {
  private let clip = Clip(width: 10, height: 4)

  @Test func `a line inside stays as it is`() {
    let line = [Spot(x: 1, y: 1), Spot(x: 5, y: 3), Spot(x: 9, y: 0)]
    #expect(clip.pieces(of: line) == [line])
  }

  @Test func `a line that leaves and comes back is two pieces`() {
    let pieces = clip.pieces(of: [Spot(x: 1, y: 1), Spot(x: 3, y: -3), Spot(x: 5, y: 1)])
    #expect(pieces.count == 2)
    #expect(pieces.first?.last == Spot(x: 1.5, y: 0))
    #expect(pieces.last?.first == Spot(x: 4.5, y: 0))
  }

  @Test func `a line through the area is cut at both borders`() throws {
    let piece = try #require(clip.pieces(of: [Spot(x: -1e15, y: 2), Spot(x: 1e15, y: 2)]).first)
    #expect(piece.count == 2)
    #expect(piece[0] == Spot(x: 0, y: 2))
    #expect((piece[1].x - 10).magnitude < 0.3)
  }

  @Test func `a line beside the area is nothing`() {
    #expect(clip.pieces(of: [Spot(x: -1, y: -1), Spot(x: 20, y: -1)]).isEmpty)
    #expect(clip.pieces(of: [Spot(x: 1e15, y: 1e15), Spot(x: 1e15, y: -1e15)]).isEmpty)
    #expect(clip.pieces(of: []).isEmpty)
  }

  @Test func `all pieces lie inside, wherever the line runs`() {
    var noise = Noise(7)
    for size in [1.0, 20, 1e6, 1e15] {
      let line = (0..<200).map { _ in Spot(x: 5 + size * noise.next(), y: 2 + size * noise.next()) }
      for piece in clip.pieces(of: line) {
        for spot in piece { #expect(clip.contains(spot)) }
      }
    }
  }
}
