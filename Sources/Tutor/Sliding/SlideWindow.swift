import Terminal

/// How the slider shares out the window: its settings above, the picture with its numbers beside it below.
///
/// The picture grows with the window, but never flatter than three columns a row, curves four, nor higher than two rows
/// for three columns, and the header ends where the numbers end.
struct SlideWindow {
  /// Too few rows for numbers and picture at once.
  let isLow: Bool
  /// Too few columns for the numbers beside the picture.
  let isNarrow: Bool
  /// The columns of the screen, its margin included.
  let columns: Int
  /// The rows of settings in sight.
  let mostSliders: Int
  /// The columns of the numbers: fixed, so that nothing moves when a number grows.
  let besideColumns: Int
  private let pictureColumns: Int

  private static let gap = 4
  /// The rows above the picture beside the settings: header, sentence, and blank ones.
  private static let otherRows = 6
  private static let leastColumns = 79

  /// - Parameter drawsCurves: the picture has no shape to keep, as a path has.
  init(_ medium: Medium, sliders: Int, drawsCurves: Bool) {
    isLow = medium.height < 16
    isNarrow = medium.width < 72
    mostSliders = min(sliders, max(2, medium.height - (isLow ? 10 : 16)))
    besideColumns = medium.width < 100 ? 30 : 38
    let most = medium.width - 1
    if isLow || isNarrow {
      columns = most
      pictureColumns = most - 1
    } else {
      let other = 1 + Self.gap + besideColumns, rows = medium.height - mostSliders - Self.otherRows
      columns = min(most, max(Self.leastColumns, other + max(52, (drawsCurves ? 4 : 3) * rows)))
      pictureColumns = columns - other
    }
  }

  /// The columns for text, without the margin.
  var textColumns: Int { columns - 1 }

  /// The rows of the picture where there is room for so many.
  func pictureRows(_ room: Int) -> Int { max(6, min(room, pictureColumns * 2 / 3)) }
}
