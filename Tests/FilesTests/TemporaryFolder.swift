import Files
import Foundation

final class TemporaryFolder: Sendable {
  let path = NSTemporaryDirectory() + "gradus-" + UUID().uuidString
  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}
