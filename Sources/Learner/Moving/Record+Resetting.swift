internal import Files

extension Record {
  /// Begins anew: the journal is moved aside, where `import` can read it, and what was derived from it is removed.
  ///
  /// - Returns: The name of the journal that was kept, in this record's folder; nil if there was none.
  public func reset() throws(MoveError) -> String? {
    switch state {
    case .readOnly(let reason), .nothingKept(let reason): throw .notWritable(reason)
    case .writable: break
    }
    let path = path("journal.jsonl")
    do throws(FileError) {
      let isEmpty = try readBytesIfThere(path)?.isEmpty ?? true
      let kept = isEmpty ? nil : Path.name(of: try Aside.move(path, as: "reset"))
      try Folder.remove(self.path("profile.json"))
      try begin(AppendFile(path))
      return kept
    } catch {
      throw .file(error.sentence)
    }
  }
}
