import Experiments
import Proving
import Terminal
import Text

// Everything that a key does, a typed word does.
extension Slide {
  /// The line of words that `:` opens.
  mutating func type(_ key: Key) -> Action {
    switch key {
    case .escape: words = nil
    case .backspace:
      if words?.isEmpty == true { words = nil } else { words?.removeLast() }
    case .character(let character): words?.append(character)
    case .enter:
      let line = words ?? ""
      words = nil
      return perform(line)
    default: break
    }
    return .redraw
  }

  /// A typed word does what a key does.
  mutating func perform(_ line: String) -> Action {
    let parts = line.split { $0 == " " || $0 == "=" }.map(String.init)
    let rest = parts.dropFirst().joined(separator: " ")
    switch parts.first?.lowercased() {
    case nil: return .redraw
    case "q", "back": return .leave
    case "quit", "exit": return .quit
    case "keep": return keep()
    case "compare": return compare()
    case "play": return play()
    case "save": return current == nil ? .nothing : .save(name: rest.isEmpty ? nil : rest)
    case "help", "?":
      showsKeys = true
      return .redraw
    case "new": return reseed("")
    case "seed": return reseed(rest)
    case let name? where bench.kind.setting(name) != nil:
      if !rest.isEmpty { return set(name, to: rest) }
      notice = Span("\(name) is \(settings[name].text). For example: \(name) \(bench.example(of: name))")
      return .redraw
    case let name?:
      let words = ["keep", "compare", "play", "save", "new", "help", "back", "quit"] + bench.kind.settings.map(\.name)
      let near = Nearest.match(name, in: words).map { "Did you mean \($0)?" }
      notice = Span(
        "There is no word “\(visible(name))” here. \(near ?? "The key ? lists what there is.")", .warning)
      return .redraw
    }
  }

  /// The seed after this one, or the one named.
  mutating func reseed(_ text: String) -> Action {
    if text.isEmpty {
      seed &+= 1
    } else if let named = UInt64(text) {
      seed = named
    } else {
      notice = Span("seed takes a whole number, not “\(visible(text))”.", .warning)
      return .redraw
    }
    return .rerun
  }
}
