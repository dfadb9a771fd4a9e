import Files
import FoundationEssentials
public import Lessons

/// A pack that has arrived and is judged, and not installed yet: what is shown before the question.
///
/// It holds the lock of the packs' folder and goes, with all that arrived, when nobody holds it any more.
public final class StagedPack: Sendable {
  public let pack: Pack
  public let source: PackSource
  /// The commit of a repository.
  public let commit: String?
  /// The hash of its files.
  public let hash: String
  /// How many files, and how many bytes they have together.
  public let files: Int
  public let bytes: Int
  /// What is installed under its id now.
  public let installed: InstalledPack?

  let plain: PlainFiles
  private let staging: Staging
  private let lock: FolderLock

  init(
    _ source: PackSource, commit: String?, in staging: Staging, under lock: FolderLock, reserved: Set<String>,
    installed: (String) -> InstalledPack?
  ) throws(PackRefusal) {
    let root = try Self.root(of: staging.files)
    pack = try Self.judged(root, reserved: reserved)
    plain = try PlainFiles(in: root)
    do {
      hash = try pack.hash()
    } catch {
      throw PackRefusal("The pack cannot be read: \(error)")
    }
    self.source = source
    self.commit = commit
    self.staging = staging
    self.lock = lock
    (files, bytes) = (plain.files.count, plain.bytes)
    self.installed = installed(pack.id)
  }
}

extension StagedPack {
  /// Where `pack.yaml` lies: at the root, or in the only folder.
  private static func root(of folder: String) throws(PackRefusal) -> String {
    // Before anything else is looked at, every name is judged.
    let plain = try PlainFiles(in: folder)
    if plain.files.contains(where: { $0.path == "pack.yaml" }) { return folder }
    let folders = plain.folders.filter { !$0.contains("/") }
    if let only = folders.first, folders.count == 1, plain.files.contains(where: { $0.path == only + "/pack.yaml" }) {
      return folder + "/" + only
    }
    throw PackRefusal("This is no pack: there is no pack.yaml in it, nor in an only folder of it.")
  }

  /// Reads the pack and every lesson; refuses what cannot be read.
  private static func judged(_ root: String, reserved: Set<String>) throws(PackRefusal) -> Pack {
    func local(_ findings: [Finding]) -> [Finding] {
      findings.map { finding in
        var finding = finding
        if finding.place.file.hasPrefix(root + "/") { finding.place.file.removeFirst(root.count + 1) }
        finding.message = finding.message.split(separator: root + "/").joined()
        return finding
      }
    }
    let pack: Pack
    do throws(PackUnreadable) {
      pack = try Pack(folder: root)
    } catch {
      throw PackRefusal("The pack cannot be read.", findings: local(error.findings))
    }
    if pack.id == "local" || pack.id.hasPrefix("local-") || reserved.contains(pack.id) {
      throw PackRefusal("The id \(quoted(pack.id)) belongs to gradus itself. Its author must choose another one.")
    }
    var unreadable: [Finding] = []
    for entry in pack.entries {
      guard case .written(let id, _) = entry else { continue }
      do {
        _ = try pack.lesson(id)
      } catch let error as LessonUnreadable {
        unreadable += local(error.findings)
        if unreadable.count > 100 { break }
      } catch {
        continue
      }
    }
    guard unreadable.isEmpty else {
      throw PackRefusal("The pack has lessons that cannot be read.", findings: unreadable)
    }
    return pack
  }

  /// Whether the same files are installed already.
  public var isInstalled: Bool { installed?.current.hash == hash }

  /// The source that the installed pack of this id comes from, if it is another one.
  public var otherSource: String? {
    guard let installed, installed.current.source != source.address else { return nil }
    return installed.current.source
  }
}
