import Testing

@testable import Packs

@Suite struct `An installed pack` {
  private func version(_ number: Int) -> PackVersion {
    PackVersion(hash: "\(number)", source: "/packs/a", tag: nil, commit: nil, version: "\(number).0.0")
  }

  @Test func `keeps the five versions before the current one, the last one first`() {
    var pack = InstalledPack(current: version(1), before: [])
    for number in 2...8 { pack.install(version(number)) }
    #expect(pack.current.version == "8.0.0")
    #expect(pack.before.map(\.hash) == ["7", "6", "5", "4", "3"])
  }

  @Test func `that comes back is kept once`() {
    var pack = InstalledPack(current: version(1), before: [])
    for number in [2, 1] { pack.install(version(number)) }
    #expect(pack.before.map(\.hash) == ["2"])
  }
}
