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
  /// They are the words of TestMetricFilter and PutMetricFilter (recorded: recorded-logs A8).
  public var serviceMessage: String {
    let lexer = ServiceLexer(PatternText(pattern))
    let unfinished = lexer.unfinishedToken().map { ServiceAnswer(toUnfinished: $0) }
    let answers = [unfinished].compactMap(\.self) + diagnostics.map { $0.serviceAnswer(by: lexer) }
    // Of several answers of the first stage this is the first in the text.
    let first = answers.min { $0.stage < $1.stage }
    return (first ?? ServiceAnswer(toUnexpected: nil)).message
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
