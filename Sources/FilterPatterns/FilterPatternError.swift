/// Says why a pattern was rejected.
public struct FilterPatternError: Error, Sendable, Equatable {
  /// The pattern as given.
  public let pattern: String
  /// All that was found wrong with it, in the order of the text; never empty.
  public let diagnostics: [PatternDiagnostic]

  init(pattern: String, diagnostics: [PatternDiagnostic]) {
    precondition(!diagnostics.isEmpty, "an error without a diagnostic")
    self.pattern = pattern
    self.diagnostics = diagnostics
  }

  /// True when nothing is wrong but that this version does not support what the pattern asks for.
  public var isUnsupportedOnly: Bool {
    diagnostics.allSatisfy(\.isUnsupportedFeature)
  }

  /// What CloudWatch itself says to such a pattern, or nil when it might accept it.
  ///
  /// Rule 1.4: the wordings are observed, which of them is chosen is assumed; rule 1.1 for length.
  public var serviceMessage: String? {
    for diagnostic in diagnostics {
      switch diagnostic.kind {
      case .needsQuotes(let text, let character) where character != " ":
        return "Invalid character(s) in term '\(text)'"
      case .tooLong(_, let limit): return "Member must have length less than or equal to \(limit)"
      default: continue
      }
    }
    return isUnsupportedOnly ? nil : "Invalid metric filter pattern"
  }
}

extension FilterPatternError: CustomStringConvertible {
  /// Every diagnostic with its line and carets, one below the other.
  public var description: String {
    let renderer = DiagnosticRenderer(PatternText(pattern))
    return diagnostics.map(renderer.rendered).joined(separator: "\n")
  }
}
