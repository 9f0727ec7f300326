import ArgumentParser
import CLibrary

/// The arguments as they were typed.
enum TypedArguments {
  /// All of them but the program's name.
  static var all: [String] {
    argumentBytes().dropFirst().map { TypedPath.argument($0) }
  }

  /// Returns them with `--pattern=`, which gives the empty pattern, as two arguments.
  ///
  /// The argument parser takes `--name=` for the name alone, and the next argument for its value.
  static func readied(_ arguments: [String]) -> [String] {
    var readied: [String] = []
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return readied + arguments[index...] }
      // Behind `--pattern` it is a pattern itself.
      let isValue = index > 0 && arguments[index - 1] == "--pattern"
      readied += argument == "--pattern=" && !isValue ? ["--pattern", ""] : [argument]
    }
    return readied
  }

  /// Refuses what the argument parser lets pass: it takes the last of several patterns, and drops the
  /// others in silence.
  static func check(_ arguments: [String]) throws {
    var (patterns, isValue) = (0, false)
    for argument in arguments {
      if argument == "--", !isValue { break }
      let isOption = !isValue && (argument == "--pattern" || argument.hasPrefix("--pattern="))
      patterns += isOption ? 1 : 0
      isValue = isOption && argument == "--pattern"
    }
    guard patterns > 1 else { return }
    throw ValidationError("--pattern is given once; more filters are for a file, with --rules")
  }
}
