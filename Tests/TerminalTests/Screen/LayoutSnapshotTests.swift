import Terminal
import TestSupport
import Testing

@Suite struct LayoutSnapshotTests {
  static let renderings: [Medium.Rendering] = [.rich, .plain, .accessible]

  @Test(arguments: [40, 80, 120], renderings)
  func `every element has its look`(width: Int, rendering: Medium.Rendering) {
    let medium = Medium(width: width, height: 24, rendering: rendering)
    let text = Samples.all.map { name, screen in
      let lines = screen.lines(for: medium).map(\.text).joined(separator: "\n")
      return "== \(name)\n" + lines
    }.joined(separator: "\n")
    expectSnapshot(text, named: "screens-\(rendering)-\(width)", filePath: snapshotsBeside())
  }

  /// The package leaves out one folder of snapshots, that of the whole target.
  private func snapshotsBeside(_ path: String = #filePath) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/") + "/x"
  }
}
