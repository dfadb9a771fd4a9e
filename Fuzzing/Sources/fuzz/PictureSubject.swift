import Foundation
import Lessons
@testable import Packs

/// A stranger's picture: looked at as for its author, then handed to the program that makes pixels of it.
enum PictureSubject {
  private static let program = ProcessInfo.processInfo.environment["GRADUS_PICTURE"] ?? ".build/gradus-picture"
  private static let folder = FileManager.default.temporaryDirectory.path() + "gradus-fuzz-\(getpid())"

  /// The program ends by itself, with as many pixels as it says or with a reason.
  static func take(_ bytes: [UInt8]) {
    let bytes = withRightChecksums(bytes)
    if let outline = try? PNGOutline(bytes) { expect(outline.width > 0 && outline.height > 0, "no size") }
    let files = FileManager.default
    try! files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    try! Data(bytes).write(to: URL(filePath: folder + "/a.png"))
    do {
      let picture = try OpenPicture(PackFile(root: folder, path: "a.png"))
      let made = try PictureProgram(program: program).pixels(of: picture, within: (16, 12), on: nil)
      expect(made.width <= 16 && made.height <= 12, "\(made.width) × \(made.height) is larger than its frame")
    } catch {
      expect([PictureFault.large, .broken].contains(error), "gradus-picture did not run: \(error)")
    }
  }

  /// The parts with the checksums that belong to them: behind a wrong one, nothing is looked at.
  private static func withRightChecksums(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes, start = 8
    while bytes.count - start >= 12 {
      let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - start - 12 else { break }
      let end = start + 8 + length
      let sum = checksum(bytes[start + 4..<end])
      for place in 0..<4 { bytes[end + place] = UInt8(truncatingIfNeeded: sum >> UInt32(24 - 8 * place)) }
      start = end + 4
    }
    return bytes
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
