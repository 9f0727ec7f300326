import AlarmDefinitions
import ArgumentParser

/// Names of built-in controls on a command line.
enum ControlNames {
  /// Throws when no control has one of `names`.
  static func validate(_ names: [String]) throws {
    for name in names where BuiltInControl.named(name).isEmpty {
      throw ValidationError("no controls are named \"\(name)\"; see `trailbell rules list`")
    }
  }
}
