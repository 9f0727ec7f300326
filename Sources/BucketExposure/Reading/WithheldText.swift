/// What records have in place of a text that nobody is to read.
package enum WithheldText {
  /// CloudTrail's, Athena's and EC2's (documented, recorded, observed).
  package static let literals = [
    "HIDDEN_DUE_TO_SECURITY_REASONS", "***OMITTED***", "<sensitiveDataRemoved>",
  ]

  /// Whether all of `text` is one of them; a text that only holds one is a text like others.
  static func isWithheld(_ text: String) -> Bool {
    literals.contains(text)
  }
}

extension RecordValue {
  /// A text that says something: neither empty nor withheld.
  var shownText: String? {
    text.flatMap { $0.isEmpty || WithheldText.isWithheld($0) ? nil : $0 }
  }

  /// Whether any text in it is withheld.
  var holdsWithheldText: Bool {
    switch self {
    case .object(let members): members.contains { $0.value.holdsWithheldText }
    case .list(let elements): elements.contains(where: \.holdsWithheldText)
    case .text(let text): WithheldText.isWithheld(text)
    case .number, .bool, .null: false
    }
  }
}
