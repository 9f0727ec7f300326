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
    let near = names.map { (changes: changes(from: argument, to: $0), name: $0) }
    let nearest = near.min { $0.changes < $1.changes }
    guard let nearest, nearest.changes <= mostChanges else {
      throw ValidationError("'\(text)' is no command; there are \(names.joined(separator: ", "))")
    }
    throw ValidationError("'\(text)' is no command. Did you mean '\(nearest.name)'?")
  }

  /// How many letters must be put in, taken out, replaced or swapped with their neighbours.
  private static func changes(from word: String, to other: String) -> Int {
    let (left, right) = (Array(word), Array(other))
    var rows = [Array(0...right.count)]
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let replaced = rows[row][column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, rows[row][column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
