// swift-tools-version: 6.3
import PackageDescription

#if canImport(Glibc)
  import Glibc
#endif

// The vector instructions that the numeric modules are built for: x86-64-v3 where this machine has them.
// GRADUS_MARCH=x86-64-v2 builds for another machine, an empty GRADUS_MARCH for any. The numbers are the same, only slower.
let march: String? = {
  if let chosen = Context.environment["GRADUS_MARCH"] { return chosen.isEmpty ? nil : chosen }
  #if os(Linux) && arch(x86_64)
    guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1 << 14)
    while fgets(&line, CInt(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("flags") else { continue }
      let flags = Set(text.split { $0 == " " || $0 == "\n" || $0 == "\t" })
      return flags.isSuperset(of: ["avx2", "fma", "bmi1", "bmi2", "f16c", "movbe", "abm"]) ? "x86-64-v3" : nil
    }
  #endif
  return nil
}()

// Training is 260 times slower without optimisation, so the numeric modules are optimised in debug builds too; asserts stay.
func numeric(_ march: String?) -> [SwiftSetting] {
  (march.map { [.unsafeFlags(["-Xcc", "-march=\($0)"])] } ?? []) + [
    .unsafeFlags(
      ["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode", "-assert-config", "Debug"],
      .when(configuration: .debug))
  ]
}

func library(_ name: String, package: String, path: String) -> Target {
  .systemLibrary(name: name, path: path, providers: [.apt([package])])
}

let package = Package(
  name: "gradus",
  products: [
    .executable(name: "gradus", targets: ["gradus"]),
    .executable(name: "gradus-unpack", targets: ["gradus-unpack"]),
    .executable(name: "gradus-picture", targets: ["gradus-picture"]),
  ]
    // What the packages beside this one measure and fuzz.
    + ["Authoring", "Formula", "Learner", "Lessons", "Neural", "Packs", "Plots", "Proving", "Terminal", "Tutor"].map {
      .library(name: $0, targets: [$0])
    },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    library("CReadline", package: "libreadline-dev", path: "Sources/C/Readline"),
    library("CMD4C", package: "libmd4c-dev", path: "Sources/C/MD4C"),
    library("CYAML", package: "libyaml-dev", path: "Sources/C/YAML"),
    library("CUTF8Proc", package: "libutf8proc-dev", path: "Sources/C/UTF8Proc"),
    library("CMD", package: "libmd-dev", path: "Sources/C/MD"),
    library("CArchive", package: "libarchive-dev", path: "Sources/C/Archive"),
    library("CPNG", package: "libpng-dev", path: "Sources/C/PNG"),
    .systemLibrary(name: "CParent", path: "Sources/C/Parent"),
    .systemLibrary(name: "CMalloc", path: "Sources/C/Malloc"),
    .systemLibrary(name: "CProcessor", path: "Sources/C/Processor"),
    library("CVTerm", package: "libvterm-dev", path: "Tests/C/VTerm"),

    .target(name: "Elementary", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Formula", dependencies: ["Elementary"]),
    .target(name: "Plots", dependencies: ["Elementary"]),
    .target(name: "Text", dependencies: ["CUTF8Proc"]),
    .target(name: "Files", dependencies: ["CMD"]),
    .target(name: "WideKernels", path: "Sources/Neural/Kernels/Wide"),
    .target(
      name: "Neural", dependencies: ["Elementary", "CProcessor", "WideKernels"], exclude: ["Kernels/Wide"]),
    .target(name: "Experiments", dependencies: ["Neural", "Elementary", "Formula"]),
    .target(name: "Lessons", dependencies: ["Text", "Formula", "Files", "CMD4C", "CYAML"]),
    .target(name: "Packs", dependencies: ["Lessons", "Files", "Text"]),
    .executableTarget(name: "gradus-unpack", dependencies: ["CArchive", "CParent"]),
    .executableTarget(name: "gradus-picture", dependencies: ["CPNG", "CParent"]),
    .target(name: "Proving", dependencies: ["Lessons", "Experiments", "Formula"]),
    .target(name: "Authoring", dependencies: ["Elementary", "Lessons", "Experiments", "Proving", "Formula", "Text"]),
    .target(name: "Learner", dependencies: ["Elementary", "Files"]),
    .target(name: "Terminal", dependencies: ["Text", "Plots", "CReadline"]),
    .target(
      name: "Tutor",
      dependencies: [
        "Elementary", "Formula", "Text", "Plots", "Files", "Experiments", "Lessons", "Proving", "Authoring",
        "Packs",
        "Learner",
        "Terminal",
      ]),
    .executableTarget(
      name: "gradus",
      dependencies: [
        "Tutor", "CMalloc", "CProcessor", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", dependencies: ["CVTerm"], path: "Tests/TestSupport"),
    .testTarget(name: "ElementaryTests", dependencies: ["Elementary"], exclude: ["Reference"]),
    .testTarget(name: "FormulaTests", dependencies: ["Formula"]),
    .testTarget(name: "PlotsTests", dependencies: ["Plots", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "NeuralTests", dependencies: ["Neural", "Elementary"], exclude: ["Reference"]),
    .testTarget(name: "ExperimentsTests", dependencies: ["Experiments", "Formula", "Files"]),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons", "TestSupport"]),
    .testTarget(
      name: "PacksTests",
      dependencies: ["Packs", "Lessons", "Files", "TestSupport", "gradus-unpack", "gradus-picture"]),
    .testTarget(name: "ProvingTests", dependencies: ["Proving", "Lessons", "Experiments", "Formula"]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: ["Authoring", "Lessons", "Experiments", "Proving", "Formula", "TestSupport"]),
    .executableTarget(name: "zone-probe", dependencies: ["Files"], path: "Tests/ZoneProbe"),
    .testTarget(
      name: "LearnerTests", dependencies: ["Learner", "Files", "TestSupport", "zone-probe"], exclude: ["Reference"]),
    .executableTarget(name: "torture", dependencies: ["Learner", "Files"], path: "Tests/Torture"),
    .executableTarget(name: "usage-probe", path: "Tests/UsageProbe"),
    .executableTarget(name: "device-probe", dependencies: ["Terminal"], path: "Tests/DeviceProbe"),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Plots", "Text", "TestSupport", "device-probe"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "TutorTests",
      dependencies: [
        "Tutor", "Lessons", "Learner", "Terminal", "Experiments", "Plots", "Proving", "Files", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "ContentTests", dependencies: ["Lessons", "Experiments", "Proving", "Formula", "Text", "Elementary"]),
    .testTarget(
      name: "CommandTests", dependencies: ["gradus", "gradus-unpack", "gradus-picture", "usage-probe", "TestSupport"]),
    .testTarget(name: "ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  var settings = target.swiftSettings ?? []
  settings += [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety(),
  ]
  if Context.environment["CI"] != nil { settings.append(.treatAllWarnings(as: .error)) }
  if ["Elementary", "Neural", "Experiments"].contains(target.name) { settings += numeric(march) }
  // A picture has as many numbers as a training has.
  if target.name == "gradus-picture" { settings += numeric(nil) }
  if target.name == "gradus", march != nil { settings.append(.define("NEEDS_EIGHT_LANES")) }
  // Only called where the processor has these.
  if target.name == "WideKernels" { settings += numeric(march == "x86-64-v3" ? "x86-64-v4" : march) }
  target.swiftSettings = settings
}
