// swift-tools-version: 6.3
import PackageDescription

// The C is compiled as well as clang can, for the vectors that the core uses.
#if arch(x86_64)
  let fast = ["-O3", "-ffast-math", "-march=x86-64-v3"]
#else
  let fast = ["-O3", "-ffast-math"]
#endif

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "gradus", path: "..")],
  targets: [
    .target(name: "CReference", cSettings: [.unsafeFlags(fast)], linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CReference", .product(name: "Neural", package: "gradus"), .product(name: "Plots", package: "gradus"),
      ]),
    .executableTarget(name: "first-step", dependencies: [.product(name: "Neural", package: "gradus")]),
    .executableTarget(name: "slider"),
    .executableTarget(name: "record", dependencies: [.product(name: "Learner", package: "gradus")]),
  ],
  swiftLanguageModes: [.v6]
)
