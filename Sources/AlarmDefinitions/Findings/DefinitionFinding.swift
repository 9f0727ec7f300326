/// Something about a user's definitions that they should know.
public struct DefinitionFinding: Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Something cannot be used, or can never fire.
    case error
    /// Something is allowed and can hardly be meant.
    case warning
    /// Something was taken in one of several ways.
    case note

    /// Orders severities, the least first.
    public static func < (left: Severity, right: Severity) -> Bool {
      let order: [Severity] = [.note, .warning, .error]
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  /// Where it is; keys in its path that look like secrets are hidden, too.
  public let place: DefinitionPlace

  private let actualPlace: DefinitionPlace
  /// How much it matters.
  public let severity: Severity
  /// What it is.
  private let finding: any Finding

  /// Creates `finding` at a place; nil for `severity`: as much as its kind.
  init(_ finding: any Finding, at place: DefinitionPlace, severity: Severity? = nil) {
    (actualPlace, self.finding) = (place, finding)
    var shown = place
    shown.path = SecretText.hidden(in: place.path)
    self.place = shown
    self.severity = severity ?? type(of: finding).severity
  }

  /// The name of this kind of finding, such as `alarm-without-filter`; it never changes.
  public var rule: String { finding.rule }

  /// Whether definitions may stand where nothing was read.
  var hidesDefinitions: Bool { finding.hidesDefinitions }

  /// Whether it is about a file, met in a folder, that holds no definitions.
  public var isForeignFile: Bool {
    severity == .note && type(of: finding).isOfForeignFile
  }

  /// What is wrong, lower case and without a full stop; texts that look like secrets are hidden.
  public var message: String { SecretText.hidden(inSentence: finding.message) }

  /// What to do; nil where the message says it all, or nothing need be done.
  public var advice: String? {
    severity == .note ? nil : finding.advice.map { SecretText.hidden(inSentence: $0) }
  }
}

extension DefinitionFinding: Hashable {
  /// Whether two findings say the same of the same place.
  public static func == (left: DefinitionFinding, right: DefinitionFinding) -> Bool {
    left.actualPlace == right.actualPlace && left.severity == right.severity
      && AnyHashable(left.finding) == AnyHashable(right.finding)
  }

  /// Adds what findings are compared by.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(actualPlace)
    hasher.combine(severity)
    hasher.combine(AnyHashable(finding))
  }
}

extension DefinitionFinding: CustomStringConvertible {
  /// The finding with its place, and what to do.
  public var description: String {
    "\(place): \(message)" + (advice.map { "; \($0)" } ?? "")
  }
}
