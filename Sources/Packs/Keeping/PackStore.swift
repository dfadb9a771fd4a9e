import Files
public import Lessons

/// The installed packs: `packs/ID/HASH/` in the folder of the learner's record, and `packs/lock.json`.
///
/// A version's folder is never changed once it is named; what makes it current, or away, is one safe write of the lock file.
/// So at every moment, also after kill -9 or a power cut, either the old or the new one is there.
public struct PackStore: Sendable {
  /// The folder that holds them.
  public let folder: String

  /// The packs in the folder of a record.
  public init(record: String) { folder = record + "/packs" }

  var lockFile: String { folder + "/lock.json" }
}

extension PackStore {
  /// What is installed.
  public func installed() throws(LockFileFault) -> LockFile { try LockFile.read(lockFile) }

  /// Where a version of a pack lies.
  public func folder(of id: String, _ version: PackVersion) -> String { "\(folder)/\(id)/\(version.hash)" }

  /// Where the current version of each installed pack lies, by id.
  public func currentFolders() throws(LockFileFault) -> [(id: String, folder: String)] {
    try installed().packs.sorted { $0.key < $1.key }.map { ($0.key, folder(of: $0.key, $0.value.current)) }
  }

  /// Brings a pack here and judges it; nothing of it is to be seen yet.
  ///
  /// - Parameter reserved: ids that no installed pack may have.
  public func stage(_ source: PackSource, by unpacker: Unpacker?, reserved: Set<String>) throws(PackRefusal)
    -> StagedPack
  {
    let lock = try hold(), installed = try written()
    Staging.sweep(folder)
    let staging = try Staging(in: folder)
    let commit = try staging.fill(from: source, by: unpacker)
    return try StagedPack(source, commit: commit, in: staging, under: lock, reserved: reserved) { installed.packs[$0] }
  }

  /// Makes a staged pack the current one of its id. Returns, when that is on the disk, the pack where it lies now.
  @discardableResult
  public func install(_ staged: StagedPack) throws(PackRefusal) -> Pack {
    var installed = try written()
    let id = staged.pack.id
    let version = PackVersion(
      hash: staged.hash, source: staged.source.address, tag: staged.source.tag, commit: staged.commit,
      version: staged.pack.version)
    let target = folder(of: id, version)
    if !isWhole(target, staged.hash) {
      try Staging.sync(staged.pack.folder, staged.plain)
      SystemCalls.removeAll(target)
      try attempt("The pack cannot be written to \(quoted(target))") { () throws(Reason) in
        let above = Path.folder(of: target)
        if SystemCalls.kind(of: above) == nil { try SystemCalls.makeFolder(above) }
        try SystemCalls.rename(staged.pack.folder, to: target)
        try SystemCalls.sync(above)
        try SystemCalls.sync(folder)
      }
    }
    if installed.packs[id] == nil {
      installed.packs[id] = InstalledPack(current: version, before: [])
    } else {
      installed.packs[id]?.install(version)
    }
    do throws(PackRefusal) {
      try installed.write(lockFile)
    } catch {
      // Nothing stays of it, unless the list names it all the same and only its folder was not synced.
      if let written = try? self.installed() { sweep(written) }
      throw error
    }
    sweep(installed)
    var pack = staged.pack
    pack.folder = target
    return pack
  }

  /// Makes a version before the current one current again, the last one if none is named; the current one is kept as one
  /// before.
  ///
  /// - Parameter name: a version, or the beginning of a hash or a commit.
  public func rollback(_ id: String, to name: String? = nil) throws(PackRefusal) -> (from: PackVersion, to: PackVersion)
  {
    let lock = try hold()
    defer { withExtendedLifetime(lock) {} }
    var installed = try written()
    let pack = try Self.pack(id, in: installed)
    let found =
      name.map { name in
        pack.before.first { $0.version == name || $0.hash.hasPrefix(name) || $0.commit?.hasPrefix(name) == true }
      } ?? pack.before.first
    guard let found else {
      if let name, !pack.before.isEmpty {
        throw .usage(
          "No version \(quoted(name)) of \(id) is kept. There are \(pack.before.map(\.version).joined(separator: ", "))."
        )
      }
      throw .usage("There is no version of \(id) before \(pack.current.version).")
    }
    guard isWhole(folder(of: id, found), found.hash) else {
      throw PackRefusal("Version \(found.version) of \(id) is no longer as it was installed, and is not used.")
    }
    installed.packs[id]?.install(found)
    try installed.write(lockFile)
    return (pack.current, found)
  }

  /// Takes a pack away, with the versions before it.
  public func remove(_ id: String) throws(PackRefusal) {
    let lock = try hold()
    defer { withExtendedLifetime(lock) {} }
    var installed = try written()
    _ = try Self.pack(id, in: installed)
    installed.packs[id] = nil
    try installed.write(lockFile)
    sweep(installed)
  }

  /// Whether the files of a version are still those that were installed.
  public func isWhole(_ id: String, _ version: PackVersion) -> Bool { isWhole(folder(of: id, version), version.hash) }

  /// The pack of an id.
  public static func pack(_ id: String, in installed: LockFile) throws(PackRefusal) -> InstalledPack {
    if let pack = installed.packs[id] { return pack }
    if installed.packs.isEmpty { throw .usage("No pack is installed.") }
    throw .usage(
      "No pack \(quoted(id)) is installed. There are \(installed.packs.keys.sorted().joined(separator: ", ")).")
  }
}

extension PackStore {
  /// The pack that was named, or all of them, sorted.
  public static func ids(_ id: String?, in installed: LockFile) throws(PackRefusal) -> [String] {
    guard let id else { return installed.packs.keys.sorted() }
    _ = try pack(id, in: installed)
    return [id]
  }
}

// MARK: - Inside

extension PackStore {
  private func hold() throws(PackRefusal) -> FolderLock {
    try attempt { () throws(FileError) in
      try Folder.make(folder)
      return try FolderLock(folder)
    }
  }

  /// What is installed, to be changed: a damaged list is put aside.
  private func written() throws(PackRefusal) -> LockFile {
    do throws(LockFileFault) {
      return try installed()
    } catch {
      guard case .damaged = error else { throw PackRefusal(error.sentence) }
      _ = try attempt { () throws(FileError) in try Aside.move(lockFile, as: "broken") }
      return LockFile()
    }
  }

  private func isWhole(_ folder: String, _ hash: String) -> Bool {
    guard SystemCalls.kind(of: folder) == .folder, let pack = try? Pack(folder: folder) else { return false }
    return (try? pack.hash()) == hash
  }

  /// Removes what the list does not name.
  private func sweep(_ installed: LockFile) {
    for id in (try? Folder.names(folder)) ?? [] where SystemCalls.kind(of: folder + "/" + id) == .folder {
      if id.hasPrefix(".") { continue }
      guard let pack = installed.packs[id] else {
        SystemCalls.removeAll(folder + "/" + id)
        continue
      }
      let kept = Set(([pack.current] + pack.before).map(\.hash))
      for hash in (try? Folder.names(folder + "/" + id)) ?? [] where !kept.contains(hash) {
        SystemCalls.removeAll("\(folder)/\(id)/\(hash)")
      }
    }
    Folder.sweep(folder)
  }
}
