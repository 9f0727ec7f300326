/// The arguments as they were typed.
enum TypedArguments {
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
}
