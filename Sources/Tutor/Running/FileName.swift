import Files

/// The name of a file that is written for the learner: never over another one.
struct FileName: Sendable, Equatable {
  /// The name without what follows the last point: `descent-batch-64`.
  var stem: String
  /// What follows it: `svg`.
  var ending: String
  /// Whether another number may follow the stem where the name is taken: not where the learner typed it.
  var isNumbered: Bool

  private static let mostNumbered = 999

  /// A name made from words, such as those of a run's settings; what shells and file systems treat in their own way
  /// becomes a hyphen.
  init(of words: [String], ending: String) {
    let parts = words.joined(separator: "-").lowercased().split {
      !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "."))
    }
    stem = String(parts.joined(separator: "-").prefix(100))
    self.ending = ending
    isNumbered = true
  }

  /// A name as the learner typed it; the ending is added where it is not there.
  init(typed: String, ending: String) {
    let tail = "." + ending
    let hasEnding = typed.lowercased().hasSuffix(tail) && typed.count > tail.count
    stem = hasEnding ? String(typed.dropLast(tail.count)) : typed
    self.ending = ending
    isNumbered = false
  }

  /// Writes the file into a folder, beside files that have the name already.
  ///
  /// - Returns: The name under which it was written.
  func create(in folder: String, _ text: String) throws(FileError) -> String {
    var number = 1
    while true {
      let name = number == 1 ? "\(stem).\(ending)" : "\(stem)-\(number).\(ending)"
      do throws(FileError) {
        try SafeWriter.create(name.hasPrefix("/") ? name : folder + "/" + name, with: Array(text.utf8), mode: 0o644)
        return name
      } catch {
        guard isNumbered, error.reason == .exists, number < Self.mostNumbered else { throw error }
        number += 1
      }
    }
  }
}
