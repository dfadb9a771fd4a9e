import Files
import Text

/// The files of a folder, judged by their names and kinds: what is installed, copied and exported.
struct PlainFiles {
  /// Paths in the folder, sorted by their bytes, with their sizes.
  private(set) var files: [(path: String, size: Int)] = []
  /// Paths of the folders in it, each behind the one that holds it.
  private(set) var folders: [String] = []
  private var seen: [String: String] = [:]

  /// How much a pack may hold.
  static let limits = (files: 5000, bytes: 64 << 20, pathBytes: 255, depth: 16)

  var bytes: Int { files.reduce(0) { $0 + $1.size } }

  /// Judges what is in a folder. Names that begin with a dot are passed over.
  ///
  /// - Throws: a sentence about the first name that is not as it must be.
  init(in folder: String) throws(PackRefusal) {
    try list(folder, "", depth: 0)
    files.sort { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }
}

extension PlainFiles {
  private mutating func list(_ root: String, _ folder: String, depth: Int) throws(PackRefusal) {
    if depth > Self.limits.depth { throw PackRefusal("More than 16 folders stand in one another: \(quoted(folder)).") }
    let place = folder.isEmpty ? root : root + "/" + folder, names: [[UInt8]]
    do throws(Reason) {
      names = try SystemCalls.names(inFolder: place)
    } catch {
      throw PackRefusal("The folder \(quoted(place)) cannot be read: \(error.words).")
    }
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw PackRefusal("A file's name is no text in UTF-8: \(quoted(String(decoding: bytes, as: UTF8.self))).")
      }
      let path = folder.isEmpty ? name : folder + "/" + name
      try judge(name, path)
      switch SystemCalls.kind(of: root + "/" + path) {
      case .folder:
        folders.append(path)
        try list(root, path, depth: depth + 1)
      case .file(let size): files.append((path, size))
      default:
        throw PackRefusal("\(quoted(path)) is a link, a device or a pipe. A pack holds plain files and folders only.")
      }
      if files.count > Self.limits.files || folders.count > Self.limits.files {
        throw PackRefusal("It holds more than 5,000 files or folders.")
      }
    }
    if bytes > Self.limits.bytes { throw PackRefusal("It is larger than 64 MB.") }
  }

  private mutating func judge(_ name: String, _ path: String) throws(PackRefusal) {
    if path.utf8.count > Self.limits.pathBytes {
      throw PackRefusal("The path of a file is longer than 255 bytes: \(quoted(path)).")
    }
    if visible(name).utf8.count != name.utf8.count || name.utf8.contains(where: { $0 < 0x20 }) {
      throw PackRefusal("The name \(quoted(path)) has characters in it that cannot be seen.")
    }
    // Equal strings may have other bytes: the same letter with its accent apart.
    guard Array(normalised(name).utf8) == Array(name.utf8) else {
      throw PackRefusal(
        "The name \(quoted(path)) is spelt in a way that not every system reads back: accents apart from their letters, or spaces at its ends or two in a row."
      )
    }
    if let twin = seen.updateValue(path, forKey: normalised(path, forgiving: [.case])) {
      throw PackRefusal(
        "\(quoted(twin)) and \(quoted(path)) differ in capitals only, which is one name on some systems.")
    }
  }
}
