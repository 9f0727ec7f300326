import ArgumentParser

/// A length of time as it was typed: `90s`, `15m`, `2h`, `1d`.
struct TypedDuration: ExpressibleByArgument {
  /// In seconds.
  let seconds: Int
  private let text: String

  /// Creates a length that is typed as `text`.
  init(seconds: Int, as text: String) { (self.seconds, self.text) = (seconds, text) }

  init?(argument: String) {
    let lengths: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let last = argument.last, let length = lengths[last],
      let number = Int(argument.dropLast()), number >= 0, number <= 10 * 366 * 86_400 / length
    else { return nil }
    (seconds, text) = (number * length, argument)
  }

  var defaultValueDescription: String { text }
}
