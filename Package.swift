// swift-tools-version: 6.2
import PackageDescription

/// Settings every target shares: Swift 6 language mode and explicit imports.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A station of the pipeline; see the order of targets below for the way a byte travels.
func station(_ name: String, from dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, with dependencies: [Target.Dependency] = [], exclude: [String] = [])
  -> Target
{
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["ReplayTestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "trailbell",
  products: [
    .executable(name: "trailbell", targets: ["trailbell"]),
    .library(name: "TrailReplay", targets: ["TrailReplay"]),
    .library(name: "FilterPatterns", targets: ["FilterPatterns"]),
    .library(name: "AlarmDefinitions", targets: ["AlarmDefinitions"]),
    .library(name: "ReplayReports", targets: ["ReplayReports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The way a byte travels, in order.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"]), .yum(["zlib-devel"])]),
    station("TrailArchives", from: ["CZlib"]),
    station("TrailRecords"),
    station("FilterPatterns", from: ["TrailRecords"]),
    station("MetricWindows"),
    station("AlarmStates", from: ["MetricWindows"]),
    station(
      "TrailReplay",
      from: ["TrailArchives", "TrailRecords", "FilterPatterns", "MetricWindows", "AlarmStates"]),
    station(
      "AlarmDefinitions", from: ["TrailReplay", "FilterPatterns", "AlarmStates", "MetricWindows"]),
    station(
      "ReplayReports",
      from: ["TrailReplay", "TrailArchives", "TrailRecords", "AlarmStates", "MetricWindows"]),

    // What people run.
    .executableTarget(
      name: "trailbell",
      dependencies: [
        "AlarmDefinitions", "AlarmStates", "ReplayReports", "TrailArchives", "TrailReplay",
        argumentParser,
      ],
      swiftSettings: settings),
  ]
)
