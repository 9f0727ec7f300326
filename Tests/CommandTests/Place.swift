import Foundation

/// Where the package and what was built of it lie.
enum Place {
  /// The folder that holds Package.swift; snapshots are made with it as working directory.
  static let package: String = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of the built program, which is that of the running tests in debug and release.
  static let products: String = {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return (tests?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL).path
  }()

  /// The built program.
  static let trailbell = products + "/trailbell"

  /// The committed sample archive, from the package's folder.
  static let samples = "Samples/Archives"
}
