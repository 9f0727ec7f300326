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
      if !isValue, let parts = joined(argument) {
        readied += parts
      } else {
        readied += argument == "--pattern=" && !isValue ? ["--pattern", ""] : [argument]
      }
    }
    return readied
  }

  /// A short option and its value behind it, as in `-fcsv`; nil: it is something else.
  private static func joined(_ argument: String) -> [String]? {
    guard argument.count > 2, ["-f", "-r", "-o"].contains(String(argument.prefix(2))),
      !argument.dropFirst(2).hasPrefix("=")
    else { return nil }
    return [String(argument.prefix(2)), String(argument.dropFirst(2))]
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
