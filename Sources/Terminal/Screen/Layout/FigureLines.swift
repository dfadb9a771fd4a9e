/// Figures in half cells: two pixels a character, the upper in the letter's colour, the lower in the background's.
extension Layout {
  func add(_ figure: Figure, to galley: inout Galley) {
    guard medium.drawsFigures, measure >= 16, let painter = medium.painter else {
      return add(prose: inWords(figure), to: &galley)
    }
    let caption = lines(of: [.paragraph(figure.description)])
    // A page has two blank lines and a prompt around it, and some of the text that the figure belongs to stays in sight.
    let rows = min(medium.height * 3 / 5, 40, medium.height - 3 - caption.count)
    guard rows >= 4 else { return add(prose: inWords(figure), to: &galley) }
    switch painter.paint(figure, measure, rows * 2) {
    case .success(let pixels):
      let start = galley.count
      galley.add(cells(of: pixels) + caption)
      galley.keepTogether(from: start)
    case .failure(let fault): add(prose: inWords(figure, fault), to: &galley)
    }
  }

  /// What is to be seen, and what the file is called, with a word about why it is not drawn.
  private func inWords(_ figure: Figure, _ fault: FigureFault? = nil) -> [Span] {
    let words = [Figure.word] + figure.description
    if medium.rendering == .accessible { return words }
    let why =
      switch fault {
      case .missing: ": the picture is missing"
      case .large: ": the picture is too large to be drawn"
      case .broken: ": the picture cannot be read"
      case .unavailable, nil: ""
      }
    return words + [Span(" (\(figure.name)\(why))", .dim)]
  }

  private func cells(of pixels: Pixels) -> [Line] {
    let dots = medium.color == .trueColor ? Dot.mixtures(of: pixels) : Palette.dots(of: pixels)
    return stride(from: 0, to: pixels.height, by: 2).map { y in
      var spans: [Span] = []
      for x in 0..<pixels.width {
        let upper = dots[y * pixels.width + x]
        let lower = y + 1 < pixels.height ? dots[(y + 1) * pixels.width + x] : .clear
        let role: Role = upper == .clear && lower == .clear ? .plain : .dots(upper: upper, lower: lower)
        let text = DotCodes.text(upper, lower)
        if spans.last?.role == role {
          spans[spans.count - 1].text.append(text)
        } else {
          spans.append(Span(String(text), role))
        }
      }
      return Line(spans)
    }
  }
}

extension Dot {
  fileprivate static func mixtures(of pixels: Pixels) -> [Dot] {
    (0..<pixels.height).flatMap { y in
      (0..<pixels.width).map { x in pixels.color(x, y).map { .mixture($0.x, $0.y, $0.z) } ?? .clear }
    }
  }
}
