import FilterPatterns

/// Why a definition is not used, as its reader is to be informed of it.
struct RefusedDefinition {
  private let written: WrittenDefinition
  private let error: DocumentError
  /// Names of parameters that a user can give.
  private let parameters: Set<String>

  init(_ written: WrittenDefinition, _ error: DocumentError, _ parameters: Set<String>) {
    (self.written, self.error, self.parameters) = (written, error, parameters)
  }

  /// The finding.
  var finding: any Finding {
    let subject = written.subject
    return switch error {
    case .notKnown(let path, let names):
      NotKnown(
        subject: subject, path: path, names: names,
        parameters: names.filter(parameters.contains))
    case .pattern(let error):
      BadPattern(
        message: "\(subject): its pattern is no filter pattern:\n\(error)\n"
          + Self.serviceWords(error.serviceMessage))
    case .unsupported(let what): Unsupported(what: "\(subject): \(what)")
    default:
      Rejected(
        message: "\(subject): \(error)"
          + (error.serviceMessage.map { "\n" + Self.serviceWords($0) } ?? ""))
    }
  }

  /// For those who search for them, or were given no more than these.
  private static func serviceWords(_ message: String) -> String {
    "CloudWatch Logs says: \(message)"
  }
}
