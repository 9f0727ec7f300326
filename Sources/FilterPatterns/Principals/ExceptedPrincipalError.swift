/// Says why a text is nobody whom filters can leave out.
public struct ExceptedPrincipalError: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Kind: Hashable, Sendable {
    /// It is neither an ARN nor the name of a service.
    case neither
    /// No pattern can have it as a value, for its length or for what is in it.
    case noValue
  }

  /// The text as it was given.
  public let text: String
  /// What is wrong with it.
  public let kind: Kind
}

extension ExceptedPrincipalError: CustomStringConvertible {
  /// What is wrong, and what to write instead.
  public var description: String {
    switch kind {
    case .neither:
      "\"\(PrintableText.line(text))\" is neither an ARN nor a service; write "
        + "arn:aws:iam::111122223333:role/NAME, or cloudformation.amazonaws.com"
    case .noValue: "\"\(PrintableText.line(text))\" is no value that a filter pattern can have"
    }
  }
}
