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
        message: "\(subject): its pattern is no filter pattern:\n"
          + hidingSecrets("\(error)\n" + Self.serviceWords(error.serviceMessage)))
    case .unsupported(let what): Unsupported(what: "\(subject): \(what)")
    default:
      Rejected(
        message: "\(subject): "
          + hidingSecrets(
            "\(error)" + (error.serviceMessage.map { "\n" + Self.serviceWords($0) } ?? "")))
    }
  }

  /// The words of an error, which were made where nobody knows of secrets.
  private func hidingSecrets(_ words: String) -> String {
    SecretText.hidden(inSentence: words, repeating: written.tree.suspectTexts)
  }

  /// For those who search for them, or were given no more than these.
  private static func serviceWords(_ message: String) -> String {
    "CloudWatch Logs says: \(message)"
  }
}

extension DocumentTree {
  /// Most texts that a sentence is searched for.
  private static let suspectLimit = 64

  /// The texts in the tree that look like secrets, as far as a sentence may repeat them.
  fileprivate var suspectTexts: [String] {
    var texts: [String] = []
    collectSuspectTexts(into: &texts)
    // One may be a part of another.
    return texts.sorted { $0.utf8.count > $1.utf8.count }
  }

  private func collectSuspectTexts(into texts: inout [String]) {
    guard texts.count < Self.suspectLimit else { return }
    switch self {
    case .object: for (_, value) in members { value.collectSuspectTexts(into: &texts) }
    case .list(let items): for item in items { item.collectSuspectTexts(into: &texts) }
    case .text(let text), .plain(let text):
      if SecretText.isSuspect(text) { texts.append(text) }
    case .unknown, .null: break
    }
  }
}
