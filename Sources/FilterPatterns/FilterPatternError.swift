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

  /// What CloudWatch itself says to such a pattern, for those who search for its words.
  ///
  /// Rule 1.4: the wordings are observed, which of them is chosen is assumed; rule 1.1 for length.
  public var serviceMessage: String {
    for diagnostic in diagnostics {
      switch diagnostic.kind {
      case .needsQuotes(let text, let character) where character != " ":
        return "Invalid character(s) in term '\(text)'"
      case .tooLong(_, let limit): return "Member must have length less than or equal to \(limit)"
      default: continue
      }
    }
    return "Invalid metric filter pattern"
  }
}

extension FilterPatternError: CustomStringConvertible {
  /// Every diagnostic with its line and carets, one below the other.
  public var description: String {
    let renderer = DiagnosticRenderer(PatternText(pattern))
    return diagnostics.map(renderer.rendered).joined(separator: "\n")
  }
}

extension FilterPatternError {
  /// The error of a pattern with more characters than CloudWatch takes (rule 1.1).
  static func tooLong(_ pattern: String) -> FilterPatternError {
    let scalars = pattern.unicodeScalars
    let limit = FilterPattern.lengthLimit
    let allowed = scalars.prefix(limit).reduce(0) { $0 + UTF8.width($1) }
    let kind = PatternDiagnostic.Kind.tooLong(count: scalars.count, limit: limit)
    let diagnostic = PatternDiagnostic(kind: kind, range: allowed..<pattern.utf8.count, notes: [])
    return FilterPatternError(pattern: pattern, diagnostics: [diagnostic])
  }
}
