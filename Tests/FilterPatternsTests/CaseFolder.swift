import Foundation

/// Where the case files are, seen from the sources of the tests.
enum CaseFolder {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paragraphs of this test target, one file a theme.
  static let paragraphs = package.appending(path: "Tests/FilterPatternsTests/Cases")

  /// The tables handed down with the reference.
  static let tables = package.appending(path: "Tests/ConformanceTests/Cases")

  /// Patterns found in public; they are not ours to publish, so they live beside the package.
  static let publicPatterns = package.appending(
    path: "../shared/conformance/cloudtrail-patterns.json")
}
