import ArgumentParser
import CLibrary
import TrailArchives

/// The first argument, where it should be a command and is none.
enum CommandName {
  /// Changes of a letter that a mistyped name may be away from the one that was meant.
  private static let mostChanges = 2

  /// Refuses `argument`, unless it is a command or an option.
  static func check(_ argument: String?) throws {
    let commands = TrailbellCommand.configuration.subcommands
    let names = commands.compactMap { $0.configuration.commandName }
    guard let argument, !argument.hasPrefix("-"), !(names + ["help"]).contains(argument) else {
      return
    }
    let text = TypedPath(argument: argument).text
    if resolvedPath(text) != nil {
      throw ValidationError("'\(text)' is no command. Did you mean 'trailbell replay \(text)'?")
    }
    let near = names.map { (changes: SpellingDistance.changes(from: argument, to: $0), name: $0) }
    let nearest = near.min { $0.changes < $1.changes }
    guard let nearest, nearest.changes <= mostChanges else {
      throw ValidationError("'\(text)' is no command; there are \(names.joined(separator: ", "))")
    }
    throw ValidationError("'\(text)' is no command. Did you mean '\(nearest.name)'?")
  }
}
