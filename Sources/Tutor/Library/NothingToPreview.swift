import Text

/// There is no lesson at a path.
struct NothingToPreview: Error {
  let path: String

  /// One sentence for people.
  var sentence: String {
    "There is no lesson at “\(visible(path))”: name a lesson.md, or a folder that holds one or a pack.yaml."
  }
}
