/// How much is unpacked and with how much; beyond it is a refusal.
enum Limits {
  static let files = 5000
  static let folders = 5000
  /// Of all files together.
  static let bytes = 64 << 20
  /// Of a path.
  static let pathBytes = 255
  /// Folders in one another.
  static let depth = 16
  /// Of address space, for this program and for git.
  static let memory = 256 << 20
  /// Of processor time, for this program and for each part of git.
  static let processorSeconds = 1
  /// Until an archive, or a repository that comes over a network, is there.
  static let archiveSeconds = 10
  static let networkSeconds = 120
}
