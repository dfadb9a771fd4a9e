// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "gradus", path: "..")],
  targets: [
    // libFuzzer brings the main function.
    .executableTarget(
      name: "fuzz",
      dependencies: ["Authoring", "Formula", "Learner", "Lessons", "Packs", "Proving", "Terminal", "Tutor"].map {
        .product(name: $0, package: "gradus")
      },
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
