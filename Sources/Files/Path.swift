/// Paths as text, taken apart and put together.
public enum Path {
  /// `a/b` of `a` and `b`; an absolute second part stands alone.
  public static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that holds it: `a` of `a/b`, `.` of `b`, `/` of `/b`.
  public static func folder(of path: String) -> String {
    let trimmed = withoutEnd(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : withoutEnd(String(trimmed[..<slash]))
  }

  /// The last part: `b` of `a/b`.
  public static func name(of path: String) -> String {
    let trimmed = withoutEnd(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return trimmed }
    return String(trimmed[trimmed.index(after: slash)...])
  }

  /// Where a path leads in the end if it is a symbolic link, also one to a file that is not there yet.
  static func destination(of path: String) throws(Reason) -> String {
    var path = path
    for _ in 0..<40 {
      guard let target = try SystemCalls.linkTarget(of: path) else { return path }
      path = join(folder(of: path), target)
    }
    throw .linkLoop
  }

  private static func withoutEnd(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
