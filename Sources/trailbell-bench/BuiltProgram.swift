import Foundation

/// The programs of this build, side by side in one folder.
enum BuiltProgram {
  static let benchmark = path(of: "trailbell-bench")
  static let trailbell = path(of: "trailbell")

  private static func path(of name: String) -> String {
    let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return own.deletingLastPathComponent().appendingPathComponent(name).path
  }
}
