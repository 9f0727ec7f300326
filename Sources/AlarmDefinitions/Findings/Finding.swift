/// One kind of thing that can be found in a user's definitions, with all that is said of it.
///
/// A type of its own for each kind: its name, how much it matters, what is wrong and what to do
/// stand in one place, in the file of its family. `FindingTypes` lists them all.
protocol Finding: Hashable, Sendable {
  /// The name of the kind, such as `alarm-without-filter`; it never changes.
  static var rule: String { get }
  /// How much the kind matters, where the place of a finding does not say otherwise.
  static var severity: Severity { get }
  /// Whether it says that a file holds no definitions, as most files of a folder may.
  static var isOfForeignFile: Bool { get }
  /// Every name that its findings have: the one, but where several questions share a type.
  static var rules: [String] { get }

  /// The name of the kind, for those who sort findings by it.
  var rule: String { get }
  /// Whether definitions may stand where nothing was read, so that what seems missing may be there.
  var hidesDefinitions: Bool { get }
  /// What is wrong, lower case and without a full stop.
  var message: String { get }
  /// What to do; nil where the message says it all.
  var advice: String? { get }
}

extension Finding {
  typealias Severity = DefinitionFinding.Severity

  static var isOfForeignFile: Bool { false }
  static var rules: [String] { [rule] }
  var rule: String { Self.rule }
  var hidesDefinitions: Bool { false }
  var advice: String? { nil }

  /// Returns names in quotes, with commas between them; of many the first ten.
  static func listed(_ names: [String]) -> String {
    let first = names.prefix(10).map { "\(quoted: $0)" }.joined(separator: ", ")
    return names.count > 10 ? "\(first) and \(names.count - 10) more" : first
  }
}
