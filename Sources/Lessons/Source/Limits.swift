/// How large a pack's files may be. Beyond a limit is a finding, never a hang: without them 32 KB of table make 224 MB.
enum Limits {
  /// A lesson's Markdown.
  static let lessonBytes = 256 * 1024
  /// A YAML file.
  static let yamlBytes = 256 * 1024
  /// One line of Markdown.
  static let lineBytes = 4096
  /// A run of lines without a blank one between them.
  static let paragraphBytes = 32 * 1024
  /// Blocks and spans of Markdown in one another.
  static let markdownDepth = 32
  /// Columns of a table.
  static let tableColumns = 32
  /// Table cells in a lesson.
  static let tableCells = 20_000
  /// Addresses of links and images in a lesson, in all.
  static let linkBytes = 256 * 1024
  /// What the Markdown parser may report.
  static let markdownEvents = 1_000_000
  /// YAML lists and mappings in one another.
  static let yamlDepth = 64
  /// A table of data.
  static let dataBytes = 32 * 1024 * 1024
  /// Columns of a table of data.
  static let dataColumns = 4096
  /// Different labels of a table of data.
  static let dataClasses = 1024
  /// A picture; the program that makes pixels of it has the same limits.
  static let pictureBytes = 8 * 1024 * 1024
  /// Pixels of a picture.
  static let picturePixels = 8 * 1024 * 1024
  /// Findings told of one file.
  static let findings = 100
  /// Files in a pack.
  static let packFiles = 5000
  /// Bytes in a pack.
  static let packBytes = 64 * 1024 * 1024
  /// Folders in one another in a pack.
  static let packDepth = 16
  /// Lessons in a pack.
  static let packLessons = 1000
}
