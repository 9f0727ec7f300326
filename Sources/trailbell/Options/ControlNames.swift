import AlarmDefinitions
import ArgumentParser
import CLibrary

/// Names of built-in controls on a command line.
enum ControlNames {
  /// What a shell offers where a control or a standard is named.
  static var completion: CompletionKind { .list(BuiltInControl.names) }

  /// What a shell offers where a control, a standard or a path is named.
  static var completionWithPaths: CompletionKind {
    .custom { _, _, beginning in
      // Ten standards would be a screen of names: those of one follow its colon.
      let names = BuiltInControl.names.filter { beginning.contains(":") || !$0.contains(":") }
      return names + paths(beginningWith: beginning).filter(isHarmless)
    }
  }

  /// Whether a shell takes a path as it stands: bash runs what is in `$( )` of the words that it is given
  /// to choose from, and a file may be called anything.
  private static func isHarmless(_ path: String) -> Bool {
    path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+@=,: ".contains($0) }
  }

  /// Throws when no control has one of `names`.
  static func validate(_ names: [String]) throws {
    for name in names where BuiltInControl.named(name).isEmpty {
      throw ValidationError("no controls are named \"\(name)\"; see `trailbell rules list`")
    }
  }
}
