/// Files kept beside the ones that take their place: `profile.json.broken-1`, `journal.jsonl.torn-2`.
///
/// Nothing of a learner's is ever thrown away because it could not be read. The number is the first free one.
public enum Aside {
  /// Keeps these bytes beside a file; gives the path of the copy.
  public static func copy(_ bytes: [UInt8], beside path: String, as word: String) throws(FileError) -> String {
    var number = 1
    while true {
      let aside = "\(path).\(word)-\(number)"
      do throws(FileError) {
        try SafeWriter.create(aside, with: bytes)
        return aside
      } catch {
        if error.reason != .exists { throw error }
        number += 1
      }
    }
  }

  /// Moves a file aside, whatever it is; gives its new path. Only for a folder whose lock is ours.
  public static func move(_ path: String, as word: String) throws(FileError) -> String {
    do throws(Reason) {
      var number = 1
      while try FileStatus(of: "\(path).\(word)-\(number)") != nil { number += 1 }
      let aside = "\(path).\(word)-\(number)"
      try SystemCalls.rename(path, to: aside)
      try SystemCalls.syncFolder(Path.folder(of: path))
      return aside
    } catch {
      throw .unwritable(.file(path), error)
    }
  }
}
