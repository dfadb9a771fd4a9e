import Terminal

/// A window onto a lesson that is being written: it keeps its place while the file changes under it.
struct Preview: Sendable {
  /// What a key asks for.
  enum Action: Sendable, Equatable {
    case nothing
    case redraw
    /// Another lesson of the pack, so many further on.
    case turn(by: Int)
    case leave
  }

  /// What fills the window.
  enum Page: Sendable, Equatable {
    case lesson
    case findings
    case keys
  }

  private(set) var lesson: PreviewedLesson
  /// What is drawn on.
  private(set) var medium: Medium
  /// Whether there are other lessons to turn to.
  let hasOthers: Bool
  private(set) var page = Page.lesson
  /// The first line in sight of each page.
  private var tops: [Page: Int] = [:]
  private var lines: [Line] = []
  /// The line with which each part of the lesson begins.
  private var starts: [Int] = []

  init(_ lesson: PreviewedLesson, medium: Medium, hasOthers: Bool) {
    self.lesson = lesson
    self.medium = medium
    self.hasOthers = hasOthers
    layOut()
  }

  /// The file was saved: the same place of it, as far as it is still there. Another file begins at its beginning.
  mutating func take(_ saved: PreviewedLesson) {
    if saved.file == lesson.file {
      keepingPlace { $0.lesson = saved }
    } else {
      lesson = saved
      tops = [:]
      page = .lesson
      layOut()
    }
  }

  mutating func resize(_ medium: Medium) {
    keepingPlace { $0.medium = medium }
  }

  mutating func press(_ key: Key) -> Action {
    switch key {
    case .character("q"), .control("d"), .escape: page == .lesson ? .leave : show(.lesson)
    case .character("f"): show(page == .findings ? .lesson : .findings)
    case .character("?"), .character("h"): show(page == .keys ? .lesson : .keys)
    case .character("n"): hasOthers ? .turn(by: 1) : .nothing
    case .character("p"): hasOthers ? .turn(by: -1) : .nothing
    case .down, .enter, .character("j"): move(by: 1)
    case .up, .character("k"): move(by: -1)
    case .pageDown, .character(" "): move(by: max(1, room - 2))
    case .pageUp, .character("b"): move(by: -max(1, room - 2))
    case .home, .character("g"): move(by: -lines.count)
    case .end, .character("G"): move(by: lines.count)
    case .right: leap(forward: true)
    case .left: leap(forward: false)
    default: .nothing
    }
  }

  private mutating func show(_ page: Page) -> Action {
    self.page = page
    layOut()
    return .redraw
  }

  private mutating func move(by rows: Int) -> Action {
    let target = min(max(0, top + rows), lastTop)
    guard target != top else { return .nothing }
    tops[page] = target
    return .redraw
  }

  /// To the beginning of the section behind or before the line in sight.
  private mutating func leap(forward: Bool) -> Action {
    guard page == .lesson else { return .nothing }
    let target = forward ? starts.first { $0 > top } : starts.last { $0 < top }
    return target.map { move(by: $0 - top) } ?? .nothing
  }
}

// MARK: - What is in sight

extension Preview {
  private var top: Int { tops[page] ?? 0 }

  private var lastTop: Int { max(0, lines.count - room) }

  /// The rows above the footer.
  private var room: Int { max(1, medium.height - footer.count) }

  /// The whole window: as many lines as it has rows.
  var frame: [Line] {
    let footer = footer
    let room = max(0, medium.height - footer.count)
    let visible = Array(lines.dropFirst(top).prefix(room))
    return visible + Array(repeating: Line(), count: room - visible.count) + footer
  }

  private var screen: PreviewScreen { PreviewScreen(lesson: lesson, medium: medium, hasOthers: hasOthers) }

  private var footer: [Line] {
    let rows = screen.footerRows(page)
    let end = min(lines.count, top + max(1, medium.height - rows))
    return screen.footer(page, percent: lines.isEmpty ? 100 : end * 100 / lines.count)
  }

  private mutating func layOut() {
    switch page {
    case .lesson:
      lines = []
      starts = []
      for part in lesson.parts {
        let new = Screen(part.elements).lines(for: medium)
        starts.append(lines.count + new.prefix(while: \.isBlank).count)
        lines += new
      }
    case .findings: lines = Screen(screen.findings).lines(for: medium)
    case .keys: lines = Screen(screen.keys).lines(for: medium)
    }
    tops[page] = min(top, lastTop)
  }

  /// Lays out anew and goes back to the section that was in sight, as many lines into it as before.
  private mutating func keepingPlace(_ change: (inout Preview) -> Void) {
    let page = page
    if page != .lesson { _ = show(.lesson) }
    let index = starts.lastIndex { $0 <= top } ?? 0
    let place = (id: lesson.parts[index].id, into: top - starts[index])
    change(&self)
    layOut()
    // Under another name a section is still at its position.
    let part = lesson.parts.firstIndex { $0.id == place.id } ?? min(index, starts.count - 1)
    let end = part + 1 < starts.count ? starts[part + 1] : lines.count
    tops[.lesson] = min(min(starts[part] + place.into, max(starts[part], end - 1)), lastTop)
    if page != .lesson { _ = show(page) }
  }
}
