import CArchive
import Glibc

/// An archive: tar, tar in gzip, or zip. This is the only file that knows libarchive.
enum Archive {
  /// Unpacks an open archive into the current folder. It is read twice: what its list tells is judged before the first file
  /// is made.
  static func unpack(_ descriptor: CInt) throws(Refusal) {
    // Without it the names of a zip are nil.
    unsafe setlocale(LC_CTYPE, "C.UTF-8")
    for isTrial in [true, false] {
      lseek(descriptor, 0, SEEK_SET)
      try read(descriptor, into: Staging(isTrial: isTrial))
    }
  }

  private static func read(_ descriptor: CInt, into staging: consuming Staging) throws(Refusal) {
    guard let archive = unsafe archive_read_new() else { throw Refusal(.memory) }
    defer { unsafe archive_read_free(archive) }
    unsafe archive_read_support_filter_gzip(archive)
    unsafe archive_read_support_format_tar(archive)
    // By its directory at the end, never by what seems to be an entry on the way there.
    unsafe archive_read_support_format_zip_seekable(archive)
    guard unsafe archive_read_open_fd(archive, descriptor, 1 << 16) == ARCHIVE_OK else { throw unsafe fault(archive) }
    var entry: OpaquePointer?
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let result = unsafe archive_read_next_header(archive, &entry)
      if result == ARCHIVE_EOF { return }
      guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry = unsafe entry else {
        throw unsafe fault(archive)
      }
      // gzip in gzip in gzip … and the gzip that unpacks to itself.
      if unsafe archive_filter_count(archive) > 2 { throw Refusal(.archive, "packed more than once") }
      guard let path = try unsafe path(of: entry) else { continue }
      switch try unsafe kind(of: entry, path) {
      case .folder: try staging.makeFolder(path.parts)
      case .file:
        try staging.makeFile(path, size: unsafe size(of: entry) ?? 0) { () throws(Refusal) in
          let count = unsafe archive_read_data(archive, &buffer, buffer.count)
          if count < 0 { throw unsafe fault(archive) }
          return buffer.prefix(count)
        }
      }
    }
  }

  private enum Kind { case folder, file }

  private static func path(of entry: OpaquePointer) throws(Refusal) -> EntryPath? {
    guard let name = unsafe archive_entry_pathname(entry) else { throw Refusal(.name) }
    return try EntryPath.read(
      unsafe UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) })
  }

  private static func kind(of entry: OpaquePointer, _ path: EntryPath) throws(Refusal) -> Kind {
    if unsafe archive_entry_hardlink(entry) != nil { throw Refusal(.link, path.text) }
    switch unsafe archive_entry_filetype(entry) {
    case S_IFDIR: return .folder
    case S_IFREG: break
    case S_IFLNK: throw Refusal(.link, path.text)
    default: throw Refusal(.device, path.text)
    }
    if unsafe archive_entry_is_encrypted(entry) != 0 { throw Refusal(.encrypted, path.text) }
    if unsafe archive_entry_sparse_count(entry) > 0 { throw Refusal(.sparse, path.text) }
    if let size = unsafe size(of: entry), size > Limits.bytes { throw Refusal(.large, path.text) }
    return .file
  }

  /// How many bytes it is said to have; nil where that is not said.
  private static func size(of entry: OpaquePointer) -> Int? {
    unsafe archive_entry_size_is_set(entry) != 0 ? max(0, Int(archive_entry_size(entry))) : nil
  }

  private static func fault(_ archive: OpaquePointer) -> Refusal {
    if unsafe archive_errno(archive) == ENOMEM { return Refusal(.memory) }
    return Refusal(.archive, unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "")
  }
}
