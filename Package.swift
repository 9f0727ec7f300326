// swift-tools-version: 6.2
import PackageDescription

/// Settings every target shares: Swift 6 language mode, explicit imports, no warnings in CI.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// A station of the pipeline; see the order of targets below for the way a byte travels.
func station(
  _ name: String, from dependencies: [Target.Dependency] = [], embedding files: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: files.map { .embedInCode($0) },
    swiftSettings: settings)
}

func tests(of name: String, with others: [Target.Dependency] = [], exclude: [String] = []) -> Target
{
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name), "ReplayTestSupport"] + others,
    exclude: exclude, swiftSettings: settings)
}

/// What the page of a case file is made of; `PageFiles` puts it together.
let pageFiles =
  ["page.html"] + ["page", "tables", "lanes", "print"].map { "\($0).css" }
  + [
    "text", "elements", "times", "data", "rows", "view", "actors", "lane", "markers", "lanes",
    "buckets", "steering", "records", "choices", "opened", "exposure", "inputs", "save", "paper",
    "page",
  ].map { "\($0).js" }

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "trailbell",
  products: [
    .executable(name: "trailbell", targets: ["trailbell"]),
    .library(name: "TrailReplay", targets: ["TrailReplay"]),
    .library(name: "FilterPatterns", targets: ["FilterPatterns"]),
    .library(name: "MetricAlarms", targets: ["MetricAlarms"]),
    .library(name: "AlarmDefinitions", targets: ["AlarmDefinitions"]),
    .library(name: "ReplayReports", targets: ["ReplayReports"]),
    .library(name: "TrailArchives", targets: ["TrailArchives"]),
    .library(name: "MetricWindows", targets: ["MetricWindows"]),
    .library(name: "AlarmStates", targets: ["AlarmStates"]),
    .library(name: "BucketExposure", targets: ["BucketExposure"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Without what it has for Foundation, which nothing here asks of it.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // The way a byte travels, in order.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"]), .yum(["zlib-devel"])]),
    .target(
      name: "CVectorBytes",
      cSettings: Context.environment["TRAILBELL_VECTORS"].map {
        [.define("VECTOR_\($0.uppercased())")]
      } ?? []),
    station("CLibrary"),
    station("UTCTimes"),
    station("Digests", from: ["CVectorBytes"]),
    station("TrailArchives", from: ["CLibrary", "CVectorBytes", "CZlib", "Digests", "UTCTimes"]),
    station("TrailRecords", from: ["CVectorBytes", "UTCTimes"]),
    station("FilterPatterns", from: ["TrailRecords"]),
    station("MetricAlarms", from: ["FilterPatterns"]),
    station("MetricWindows", from: ["CLibrary", "MetricAlarms"]),
    station("AlarmStates", from: ["CLibrary", "MetricAlarms", "MetricWindows", "UTCTimes"]),
    station("BucketExposure", from: ["UTCTimes"]),
    station(
      "TrailReplay",
      from: [
        "BucketExposure", "CLibrary", "Digests", "TrailArchives", "TrailRecords", "FilterPatterns",
        "MetricAlarms", "MetricWindows", "AlarmStates", "UTCTimes",
      ]),
    station(
      "TrailFollowing",
      from: [
        "AlarmStates", "CLibrary", "Digests", "MetricAlarms", "TrailArchives", "TrailReplay",
        "UTCTimes",
      ]),
    station(
      "AlarmDefinitions",
      from: [
        "Digests", "FilterPatterns", "MetricAlarms", "MetricWindows", "UTCTimes",
        .product(name: "Yams", package: "Yams"),
      ]),
    station(
      "ReplayReports",
      from: [
        "AlarmDefinitions", "BucketExposure", "Digests", "TrailReplay", "TrailFollowing",
        "FilterPatterns", "TrailArchives", "TrailRecords", "AlarmStates", "MetricAlarms",
        "MetricWindows", "UTCTimes",
      ],
      embedding: pageFiles.map { "CaseFile/Page/\($0)" }),

    // What people run.
    .executableTarget(
      name: "trailbell",
      dependencies: [
        "AlarmDefinitions", "AlarmStates", "CLibrary", "FilterPatterns", "MetricAlarms",
        "ReplayReports", "TrailArchives", "TrailFollowing", "TrailReplay", "UTCTimes",
        argumentParser, .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "trailbell-bench",
      dependencies: [
        "AlarmDefinitions", "AlarmStates", "FilterPatterns", "MetricAlarms", "MetricWindows",
        "ReplayTestSupport", "TrailArchives", "TrailRecords", "TrailReplay", argumentParser,
      ],
      swiftSettings: settings),

    // The smallest user of the library.
    .executableTarget(
      name: "embedding-sample", dependencies: ["FilterPatterns"], path: "Samples/Embedding",
      swiftSettings: settings),

    // What the tests and benchmarks share.
    .target(
      name: "ReplayTestSupport",
      dependencies: ["CZlib", "FilterPatterns", "MetricAlarms", "TrailArchives"],
      path: "Tests/ReplayTestSupport", swiftSettings: settings),
    .executableTarget(
      name: "sample-forge", dependencies: ["ReplayTestSupport"], path: "Tests/SampleForge",
      swiftSettings: settings),
    tests(of: "UTCTimes", exclude: ["Cases"]),
    tests(of: "Digests"),
    tests(of: "TrailArchives", with: ["UTCTimes"]),
    tests(of: "TrailRecords", with: ["UTCTimes"]),
    tests(of: "FilterPatterns", with: ["TrailRecords"], exclude: ["Cases"]),
    tests(of: "MetricAlarms", with: ["FilterPatterns"]),
    tests(of: "MetricWindows", with: ["MetricAlarms"]),
    tests(of: "AlarmStates", with: ["MetricAlarms", "MetricWindows"], exclude: ["Cases"]),
    tests(of: "BucketExposure", exclude: ["Cases"]),
    tests(
      of: "ReplayReports",
      with: [
        "TrailReplay", "TrailArchives", "TrailRecords", "FilterPatterns", "AlarmStates",
        "MetricAlarms", "MetricWindows",
      ]),
    tests(
      of: "TrailReplay",
      with: [
        "AlarmDefinitions", "AlarmStates", "Digests", "FilterPatterns", "MetricAlarms",
        "MetricWindows", "ReplayReports", "TrailArchives",
      ], exclude: ["Cases"]),
    tests(
      of: "TrailFollowing",
      with: [
        "AlarmDefinitions", "AlarmStates", "FilterPatterns", "MetricAlarms", "ReplayReports",
        "TrailArchives", "TrailReplay",
      ]),
    tests(
      of: "AlarmDefinitions",
      with: ["AlarmStates", "FilterPatterns", "MetricAlarms", "MetricWindows"],
      exclude: ["Cases", "Controls", "Readings"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "AlarmDefinitions", "trailbell", "trailbell-bench", "embedding-sample", "ReplayTestSupport",
      ],
      exclude: ["Cases", "Checks", "Reasoned", "RuleTests", "Snapshots"], swiftSettings: settings),
  ]
)

// In the static file (`make static`), empty tables stand in the place of ICU's, by the name given here.
if let tables = Context.environment["TRAILBELL_UNICODE_TABLES"], !tables.isEmpty {
  package.targets.append(
    .target(
      name: "CUnicodeTables", path: "Samples/Packages/UnicodeTables",
      cSettings: [.define("ICU_TABLES", to: tables)]))
  package.targets.first { $0.name == "trailbell" }?.dependencies.append("CUnicodeTables")
}

// libFuzzer brings its own main, so its drivers are only there when asked for (`make fuzz`).
if Context.environment["TRAILBELL_FUZZ"] != nil {
  package.targets.append(
    .target(
      name: "FuzzShared", dependencies: ["AlarmDefinitions"], path: "Tests/Fuzz/Shared",
      swiftSettings: settings))
  for (name, stations) in [
    ("Records", ["TrailRecords"]), ("Patterns", ["FilterPatterns"]),
    ("Regexes", ["FilterPatterns"]), ("Archives", ["CLibrary", "TrailArchives"]),
    ("Inflate", ["TrailArchives"]),
    ("Expressions", ["AlarmStates", "MetricAlarms", "MetricWindows"]),
    ("Selections", ["MetricAlarms"]), ("Times", ["TrailRecords", "UTCTimes"]),
    ("Zones", ["UTCTimes"]),
    ("Likeness", ["TrailRecords"]),
    ("Readings", ["FilterPatterns", "MetricAlarms", "TrailReplay"]),
    ("Lines", ["FilterPatterns", "MetricAlarms", "TrailReplay"]),
    ("Definitions", ["AlarmDefinitions", "AlarmStates", "MetricAlarms"]),
    ("Documents", ["AlarmDefinitions"]), ("Shell", ["AlarmDefinitions", "FuzzShared"]),
    ("YAML", ["AlarmDefinitions", "FuzzShared"]), ("JSON", ["AlarmDefinitions", "FuzzShared"]),
    ("Templates", ["AlarmDefinitions", "FuzzShared"]), ("Exposure", ["BucketExposure"]),
    ("Pretty", ["ReplayReports", "TrailArchives", "TrailReplay"]),
  ] {
    package.targets.append(
      .executableTarget(
        name: "fuzz-\(name.lowercased())", dependencies: stations.map { .init(stringLiteral: $0) },
        path: "Tests/Fuzz/Fuzz\(name)",
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
  }
}
