/// Says why a reference to a value was rejected.
public struct ValueReferenceError: Error, Sendable, Equatable {
  /// The reference as given.
  public let reference: String
  /// All that was found wrong with it, in the order of the text; never empty.
  public let diagnostics: [PatternDiagnostic]

  init(reference: String, diagnostics: [PatternDiagnostic]) {
    precondition(!diagnostics.isEmpty, "an error without a diagnostic")
    self.reference = reference
    self.diagnostics = diagnostics
  }
}

extension ValueReferenceError: CustomStringConvertible {
  /// Every diagnostic with its line and carets, one below the other.
  public var description: String {
    let renderer = DiagnosticRenderer(PatternText(reference))
    return diagnostics.map(renderer.rendered).joined(separator: "\n")
  }
}
