/// What a script's variables stand for at the place that is being read.
///
/// A few lines can make a value that no memory holds, each of the last one twice. What a value may be
/// long, and what all of them put into a document, has a limit; what goes beyond is not known.
struct ShellVariables {
  /// Most bytes of one value.
  static let valueLimit = 1 << 16
  /// Most bytes that all variables together put into a text.
  static let totalLimit = 1 << 20

  private var values: [String: String] = [:]
  private var total = 0
  /// Whether something was left unknown because it would be too long.
  private(set) var isOverLimit = false

  /// Sets a variable; nil: to what only a shell knows.
  mutating func set(_ name: String, to value: String?) {
    if let value, value.utf8.count > Self.valueLimit {
      isOverLimit = true
      values[name] = nil
    } else {
      values[name] = value
    }
  }

  /// Takes it that anything may have been set.
  mutating func forgetAll() {
    values = [:]
  }

  /// What a variable stands for, which is then put into the text; nil where it is not known.
  mutating func text(of name: String) -> String? {
    guard let value = values[name] else { return nil }
    guard total + value.utf8.count <= Self.totalLimit else {
      isOverLimit = true
      return nil
    }
    total += value.utf8.count
    return value
  }
}
