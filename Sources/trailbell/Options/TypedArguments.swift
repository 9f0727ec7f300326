import ArgumentParser

/// The arguments as they were typed.
enum TypedArguments {
  /// All of them but the program's name.
  static var all: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      // In bounds: below the number of arguments.
      CommandLine.unsafeArgv[index].map { TypedPath.argument(bytes(of: $0)) }
    }
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    // In bounds: up to the NUL that ends it.
    var (bytes, index): ([UInt8], Int) = ([], 0)
    while text[index] != 0 {
      bytes.append(UInt8(bitPattern: text[index]))
      index += 1
    }
    return bytes
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
