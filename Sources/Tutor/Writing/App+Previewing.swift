import Terminal

extension App {
  /// The milliseconds between two looks at the files. Notices by the system do not come on network folders.
  private static let look = 250

  /// Shows a lesson as learners will see it, and again at each save, until its author leaves.
  func preview(_ path: String, width: Int?) -> Int32 {
    let source: PreviewSource
    do {
      source = try PreviewSource(path: path)
    } catch {
      return say(.of(error))
    }
    let console = console()
    defer { console.close() }
    return console.isInteractive && !console.medium.isLinear
      ? previewInWindow(source, on: console, width: width) : previewInScroll(source, on: console, width: width)
  }

  private func previewInWindow(_ start: PreviewSource, on console: Console, width: Int?) -> Int32 {
    func medium() -> Medium {
      var medium = console.medium
      if let width { (medium.width, medium.measure) = (min(medium.width, width + 1), width) }
      return medium
    }
    var source = start, index = source.latest
    var preview = Preview(source.read(index), medium: medium(), hasOthers: source.lessons.count > 1)
    console.enterFullScreen()
    console.draw(preview.frame)
    while true {
      switch console.next(.keys, timeout: App.look) {
      case .key(let key):
        switch preview.press(key) {
        case .nothing: continue
        case .redraw: break
        case .turn(let count):
          index = (index + count + source.lessons.count) % source.lessons.count
          preview.take(source.read(index))
        case .leave: return 0
        }
      case .timeout:
        switch source.change() {
        case .none: continue
        // Another lesson was saved: that is the one being written.
        case .lesson(let saved): index = saved
        case .others: break
        }
        preview.take(source.read(index))
      case .resized, .continued: preview.resize(medium())
      case .line: continue
      case .endOfInput: return 0
      case .interrupt: return 130
      case .terminated(let signal): return end(of: signal, on: console)
      }
      console.draw(preview.frame)
    }
  }

  /// The same as text that only grows: the lesson once, then what each save has changed.
  private func previewInScroll(_ start: PreviewSource, on console: Console, width: Int?) -> Int32 {
    var source = start, index = source.latest
    var lesson = source.read(index)
    func show(_ parts: [PreviewedLesson.Part]) {
      let screen = PreviewScreen(lesson: lesson, medium: console.medium, hasOthers: false)
      for part in parts { write(part.elements, on: console, width: width) }
      let count = lesson.findings.isEmpty ? "none" : PreviewScreen.count(lesson.findings)
      write([.blank, .line([Span("Findings: \(count)", .strong)])], on: console)
      if !lesson.findings.isEmpty { write(screen.findings, on: console, width: width) }
    }
    show(lesson.parts)
    // In a script nobody saves the file and reads on.
    guard console.isInteractive else { return status(0, of: console) }
    write([.blank, .paragraph(["Waiting for the next save; Ctrl+C ends."])], on: console, width: width)
    while true {
      switch console.next(.busy, timeout: App.look) {
      case .timeout:
        let before = lesson
        switch source.change() {
        case .none: continue
        case .lesson(let saved): index = saved
        case .others: break
        }
        lesson = source.read(index)
        write([.blank, .line([Span("Saved: \(lesson.file)", .strong)])], on: console)
        show(lesson.file == before.file ? lesson.changes(since: before) : lesson.parts)
      case .interrupt: return 130
      case .terminated(let signal): return end(of: signal, on: console)
      default: continue
      }
    }
  }
}
