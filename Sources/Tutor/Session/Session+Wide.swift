import Terminal

// What is wider than the window: code that is cut at its edge, tables that are folded.
extension Session {
  /// Pages that are looked through for it.
  private static let mostPages = 8

  /// Remembers a page, and says below the last part that is cut by which word it is seen in full.
  mutating func noteWide(_ page: [Element]) -> [Element] {
    pages = pages.suffix(Self.mostPages - 1) + [page]
    let medium = medium
    let cut = page.lastIndex { element in Screen([element]).wideParts(for: medium).contains { !$0.isShownWhole } }
    guard hasSlider, let cut else { return page }
    let hint: [Element] = [
      .blank,
      .paragraph([
        Span("wide", .key), Span(" shows in full what does not fit into this window.", .dim),
      ]),
    ]
    return Array(page[...cut]) + hint + page[(cut + 1)...]
  }

  /// `wide`: the code and the tables of the page shown last that had any too wide.
  mutating func showWide() {
    let parts = pages.reversed().lazy.map { [medium] page in Screen(page).wideParts(for: medium) }.first { !$0.isEmpty }
    guard let parts else { return say("Nothing on the last pages is wider than this window.") }
    guard hasSlider else {
      say("In full, each line on one line however long it is:")
      return showAsIs(Array(parts.map(\.lines).joined(separator: [Line()])))
    }
    var view = WideView(parts)
    view.fit(medium)
    mode = .viewing(view, behind: mode)
    draw(view.screen(for: medium))
  }

  mutating func press(_ key: Key, _ view: WideView, behind: Mode) {
    var view = view
    let action = view.press(key, in: medium)
    mode = .viewing(view, behind: behind)
    switch action {
    case .nothing: break
    case .redraw: draw(view.screen(for: medium))
    case .leave:
      mode = behind
      leaveFullScreen()
      // As below all else, a blank line stands above the prompt.
      showAsIs([])
    }
  }
}
