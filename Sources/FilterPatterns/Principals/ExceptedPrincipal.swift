/// Whom filters are to leave out: an ARN or the name of a service, in which `*` stands for any characters as in
/// patterns.
///
///     let ci = try ExceptedPrincipal("arn:aws:iam::111122223333:role/ci")
///
/// An ARN covers whoever has it as `userIdentity.arn`, and the sessions of the role or user that has it, which are
/// recorded with it as `userIdentity.sessionContext.sessionIssuer.arn`. The ARN of a session, as STS gives it, is
/// only ever the former. A service, such as `cloudformation.amazonaws.com`, covers the calls it made, for whomever:
/// `userIdentity.invokedBy`.
public struct ExceptedPrincipal: Sendable {
  /// The ARN or the service as it was given.
  public let text: String
  /// Where the record of a call names it.
  let fields: [PrincipalField]
  /// What holds of just the records it covers, field by field.
  package let patterns: [FilterPattern]

  /// Reads an ARN, or the name of a service.
  ///
  /// - Throws: `ExceptedPrincipalError` where it can be neither, or is no value that a pattern can have.
  public init(_ text: String) throws(ExceptedPrincipalError) {
    fields = try PrincipalField.fields(naming: text)
    self.text = text
    var patterns: [FilterPattern] = []
    for field in fields {
      do throws(FilterPatternError) {
        let value = PatternPrinter.quoted(text)
        patterns.append(try FilterPattern(parsing: "{ \(field.selector) = \(value) }"))
      } catch {
        throw ExceptedPrincipalError(text: text, kind: .noValue)
      }
    }
    self.patterns = patterns
  }
}

extension ExceptedPrincipal: Hashable {
  /// Compares the texts byte by byte, as records are.
  public static func == (left: ExceptedPrincipal, right: ExceptedPrincipal) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Feeds the bytes of the text to `hasher`.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
