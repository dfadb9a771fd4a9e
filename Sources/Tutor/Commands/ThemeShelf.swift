import FoundationEssentials
import Terminal
import Text

/// The themes there are: those that come along, and the files `themes/NAME.theme` in the record's folder.
struct ThemeShelf {
  /// The word for a theme that follows the terminal's background.
  static let automatic = "auto"

  let recordFolder: String
  let background: Background

  var folder: String { recordFolder + "/themes" }

  /// The theme of a remembered name (nil: the one for the background), and why it could not be had.
  func chosen(_ name: String?) -> (theme: Theme, fault: String?) {
    guard let name, name != Self.automatic else { return (.usual(on: background), nil) }
    switch named(name) {
    case .success(let theme): return (theme, nil)
    case .failure(let missing): return (.usual(on: background), missing.sentence)
    }
  }

  /// The theme of a name; one of one's own before one that comes along.
  func named(_ name: String) -> Result<Theme, ThemeMissing> {
    let path = "\(folder)/\(name).theme"
    let isName = !name.isEmpty && name.utf8.count <= 64 && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x2F }
    if isName, !name.hasPrefix("."), let size = Self.size(of: path) {
      guard size <= 65536, let data = FileManager.default.contents(atPath: path) else {
        return .failure(ThemeMissing(sentence: "The theme \(quoted(name)) cannot be read: \(visible(path))."))
      }
      do {
        return .success(try Theme(named: name, reading: String(decoding: data, as: UTF8.self)))
      } catch {
        return .failure(ThemeMissing(sentence: "The theme \(quoted(name)) has a fault, \(error.sentence)"))
      }
    }
    if let theme = Theme.builtIn(name) { return .success(theme) }
    let advice = Nearest.match(name, in: names).map { "Did you mean \($0)?" } ?? "There are \(list)."
    return .failure(ThemeMissing(sentence: "There is no theme \(quoted(name)). \(advice)"))
  }

  /// All names, `auto` first.
  var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = files.filter { $0.hasSuffix(".theme") && !$0.hasPrefix(".") }.map { String($0.dropLast(6)) }.sorted()
    return [Self.automatic] + Theme.builtIn.map(\.name) + own.filter { Theme.builtIn($0) == nil }
  }

  var list: String { names.map { visible($0) }.joined(separator: ", ") }

  private func quoted(_ name: String) -> String { "“\(visible(name))”" }

  private static func size(of path: String) -> UInt? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? UInt
  }
}

/// A theme that cannot be had, and why.
struct ThemeMissing: Error, Equatable {
  let sentence: String
}
