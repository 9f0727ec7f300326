import FilterPatterns
public import MetricAlarms

/// A document with exceptions, in YAML or JSON.
///
///     exceptions:
///       - principal: arn:aws:iam::111122223333:role/ci
///         reason: deploys every night
///         expires: 2026-12-31
///
/// A key that is not known is refused, as a misspelt `expires` would except somebody for ever; and nobody is excepted
/// by part of a document.
public struct ExceptionsDocument: Sendable {
  /// The exceptions, in their order.
  public let exceptions: [PrincipalException]

  /// The keys that an exception may have.
  private static let keys = ["principal", "reason", "expires"]
  /// Most exceptions of a document.
  private static let limit = 10_000

  /// Reads a document's text.
  ///
  /// - Throws: What is wrong with it, and on which line.
  public init(_ document: DefinitionDocument) throws(KeyedDocumentError) {
    var exceptions: [PrincipalException] = []
    for tree in try DocumentTree.keyed(document) {
      for item in try Self.items(of: tree) { exceptions.append(try Self.exception(item)) }
    }
    guard exceptions.count <= Self.limit else {
      throw KeyedDocumentError("more than \(Self.limit) exceptions", line: nil)
    }
    self.exceptions = exceptions
  }

  /// The list that a document is, or has under its one key.
  private static func items(
    of tree: DocumentTree
  ) throws(KeyedDocumentError) -> [DocumentTree] {
    try tree.check(["exceptions"])
    guard case .list(let items) = tree["exceptions"] ?? tree else {
      throw KeyedDocumentError("no list of exceptions is in it", line: tree.line)
    }
    return items
  }

  /// Reads one exception.
  static func exception(
    _ item: DocumentTree
  ) throws(KeyedDocumentError) -> PrincipalException {
    try item.check(keys)
    guard let text = try item.text("principal") else {
      throw KeyedDocumentError("an exception without a principal", line: item.line)
    }
    let (reason, expires) = (try item.text("reason"), try item.time("expires"))
    do throws(ExceptedPrincipalError) {
      let principal = try ExceptedPrincipal(text)
      return PrincipalException(principal, reason: reason, expires: expires)
    } catch {
      throw KeyedDocumentError("\(error)", line: item.line)
    }
  }
}
