/// Says why a document that is Trailbell's own, of exceptions or of tests, cannot be used.
public struct KeyedDocumentError: Error, Hashable, Sendable {
  /// What is wrong with it, lower case and without a full stop.
  public let message: String
  /// The line, counted from 1; nil where nothing says so.
  public let line: Int?

  init(_ message: String, line: Int?) {
    (self.message, self.line) = (message, line)
  }
}
