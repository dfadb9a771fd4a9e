import Foundation
@testable import Packs

/// A stranger's archive: unpacked by the program that does so, then judged as plain files.
enum ArchiveSubject {
  private static let program = ProcessInfo.processInfo.environment["GRADUS_UNPACK"] ?? ".build/gradus-unpack"
  private static let folder = FileManager.default.temporaryDirectory.path() + "gradus-fuzz-\(getpid())"

  /// The program ends by itself, with a reason where it refuses; nothing is written beside the folder given to it.
  static func take(_ bytes: [UInt8]) {
    let files = FileManager.default
    try! files.createDirectory(atPath: folder + "/files", withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    try! Data(bytes).write(to: URL(filePath: folder + "/archive"))
    let ran = try! SystemCalls.run(
      [program, "\(SystemCalls.processID)", "archive", folder + "/archive", folder + "/files"])
    // 1: refused; 3: out of time; 153: SIGXFSZ, a file too large.
    expect([0, 1, 3, 153].contains(ran.status), "gradus-unpack ended with \(ran.status)")
    expect(ran.status != 1 || !ran.errors.isEmpty, "refused without a reason")
    expect(!Unpacker.refusal(ran, "a.zip").sentence.isEmpty, "no sentence")
    let beside = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    expect(beside.sorted() == ["archive", "files"], "written outside: \(beside)")
    guard ran.status == 0 else { return }
    do {
      let plain = try PlainFiles(in: folder + "/files")
      expect(plain.bytes <= PlainFiles.limits.bytes, "more than may be")
    } catch {
      expect(!error.sentence.isEmpty, "refused without a reason")
    }
  }
}
