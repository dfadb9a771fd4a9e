import Files
public import Lessons

/// A picture's file in a pack, open for the program that looks into it.
public final class OpenPicture: Sendable {
  /// What tells this file, as it is now, from every other.
  public struct Stamp: Sendable, Equatable {
    let device: UInt64
    let file: UInt64
    let size: Int
    /// In nanoseconds.
    let modified: Int64
  }

  public let stamp: Stamp
  let descriptor: Int32

  /// Opens it; no link is followed on the way from the pack's folder.
  ///
  /// - Throws: ``PictureFault``: it is not there, is no plain file, or is too large.
  public init(_ file: PackFile) throws(PictureFault) {
    do throws(Reason) {
      (descriptor, stamp) = try SystemCalls.open(file.path, inside: file.root)
    } catch {
      throw error == .missing ? .missing : .broken
    }
    if stamp.size > PNGOutline.mostBytes { throw .large }
  }

  deinit { SystemCalls.close(descriptor) }
}
