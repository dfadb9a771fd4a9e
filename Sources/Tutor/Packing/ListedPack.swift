import Lessons
import Packs

/// A pack that `pack list` tells of: one whose lessons can be studied, or an installed one that is not used.
struct ListedPack {
  let id: String
  /// Nil where its files are gone.
  let title: String?
  let version: String
  let folder: String
  let origin: PackOrigin
  /// What is installed, where this is.
  var installed: InstalledPack?
  /// Whether its lessons are those found under its id.
  let isUsed: Bool

  /// Those that are used, in the order in which they are searched; behind them those that are not.
  ///
  /// - Parameter library: nil where nothing can be studied.
  static func all(in library: Library?, _ installed: LockFile, _ store: PackStore) -> [ListedPack] {
    let used = (library?.packs ?? []).map { pack in
      let origin = library?.origins[pack.id] ?? .shipped
      return ListedPack(
        id: pack.id, title: pack.title, version: pack.version, folder: pack.folder, origin: origin,
        installed: origin == .installed(pack.id) ? installed.packs[pack.id] : nil, isUsed: true)
    }
    let unused = installed.packs.sorted { $0.key < $1.key }.compactMap { id, pack -> ListedPack? in
      guard library?.origins[id] != .installed(id) else { return nil }
      let folder = store.folder(of: id, pack.current)
      return ListedPack(
        id: id, title: (try? Pack(folder: folder))?.title, version: pack.current.version, folder: folder,
        origin: .installed(id), installed: pack, isUsed: false)
    }
    return used + unused
  }
}
