/// A zip archive made by hand.
public struct ZipArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  public var bytes: [UInt8] {
    files + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + two(count) + two(count) + four(directory.count)
      + four(files.count) + two(0)
  }

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - deflated: a stream in place of the content, and how long it says that it becomes.
  ///   - mode: the kind and the rights as Unix has them; 0o120777 is a symbolic link.
  public mutating func add(
    _ name: String, _ content: [UInt8] = [], deflated: (stream: [UInt8], size: Int)? = nil, mode: Int = 0o100644,
    flags: Int = 0x800
  ) {
    let stored = deflated?.stream ?? content, size = deflated?.size ?? content.count
    let common =
      two(flags) + two(deflated == nil ? 0 : 8) + four(0) + four(Int(checksum(content))) + four(stored.count)
      + four(size)
      + two(name.utf8.count) + two(0)
    let offset = files.count
    files += [0x50, 0x4B, 3, 4] + two(20) + common + Array(name.utf8) + stored
    directory +=
      [0x50, 0x4B, 1, 2] + two(3 << 8 | 20) + two(20) + common + two(0) + two(0) + two(0) + four(mode << 16)
      + four(offset)
      + Array(name.utf8)
    count += 1
  }

  private func two(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }
  private func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

  /// CRC-32, bit by bit.
  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
  }
}
