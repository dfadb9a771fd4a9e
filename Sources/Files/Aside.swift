/// Files kept beside the ones that take their place: `profile.json.broken-1`, `journal.jsonl.torn-2`.
///
/// Nothing of a learner's is ever thrown away because it could not be read. The number is the first free one. Of a
/// symbolic link, what it leads to is kept, beside itself: the link then leads to the file that is written anew.
public enum Aside {
  /// Keeps these bytes beside a file; gives the path of the copy.
  public static func copy(_ bytes: [UInt8], beside path: String, as word: String) throws(FileError) -> String {
    let target: String
    do throws(Reason) {
      target = try Path.destination(of: path)
    } catch {
      throw .unwritable(.file(path), error)
    }
    var number = 1
    while true {
      let aside = "\(target).\(word)-\(number)"
      do throws(FileError) {
        try SafeWriter.create(aside, with: bytes)
        return aside
      } catch {
        if error.reason != .exists { throw error }
        number += 1
      }
    }
  }

  /// The files kept beside one, by the word and number behind its name, sorted.
  public static func kept(beside path: String, as word: String) -> [String] {
    let folder = Path.folder(of: path), start = "\(Path.name(of: path)).\(word)-"
    let names = (try? SystemCalls.names(inFolder: folder)) ?? []
    return names.filter { $0.hasPrefix(start) && Int($0.dropFirst(start.count)) != nil }.sorted()
      .map { Path.join(folder, $0) }
  }

  /// Moves a file aside, whatever it is; gives its new path. Only for a folder whose lock is ours.
  public static func move(_ path: String, as word: String) throws(FileError) -> String {
    do throws(Reason) {
      let target = try Path.destination(of: path)
      var number = 1
      while try FileStatus(of: "\(target).\(word)-\(number)") != nil { number += 1 }
      let aside = "\(target).\(word)-\(number)"
      try SystemCalls.rename(target, to: aside)
      try SystemCalls.syncFolder(Path.folder(of: target))
      return aside
    } catch {
      throw .unwritable(.file(path), error)
    }
  }
}
