import FilterPatterns
public import MetricAlarms
import UTCTimes

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
  public init(_ document: DefinitionDocument) throws(ExceptionsDocumentError) {
    guard let text = document.text else {
      throw ExceptionsDocumentError("not UTF-8 text", line: nil)
    }
    var exceptions: [PrincipalException] = []
    for tree in try Self.trees(of: text) {
      for item in try Self.items(of: tree) { exceptions.append(try Self.exception(item)) }
    }
    guard exceptions.count <= Self.limit else {
      throw ExceptionsDocumentError("more than \(Self.limit) exceptions", line: nil)
    }
    self.exceptions = exceptions
  }

  private static func trees(of text: String) throws(ExceptionsDocumentError) -> [DocumentTree] {
    let start = text.first { !$0.isWhitespace }
    if start == "{" || start == "[" {
      do throws(JSONFault) {
        return [try JSONReader.tree(of: text)]
      } catch {
        throw ExceptionsDocumentError(error.message, line: error.line)
      }
    }
    do throws(YAMLFault) {
      return try YAMLDocument.trees(of: text)
    } catch {
      switch error {
      case .finding(let finding, let line):
        throw ExceptionsDocumentError(finding.message, line: line)
      }
    }
  }

  /// The list that a document is, or has under its one key.
  private static func items(
    of tree: DocumentTree
  ) throws(ExceptionsDocumentError) -> [DocumentTree] {
    try check(tree, ["exceptions"])
    guard case .list(let items) = tree["exceptions"] ?? tree else {
      throw ExceptionsDocumentError("no list of exceptions is in it", line: tree.line)
    }
    return items
  }

  private static func exception(
    _ item: DocumentTree
  ) throws(ExceptionsDocumentError) -> PrincipalException {
    try check(item, keys)
    guard let text = try text("principal", of: item) else {
      throw ExceptionsDocumentError("an exception without a principal", line: item.line)
    }
    let reason = try self.text("reason", of: item)
    let expires = try self.text("expires", of: item)
    let end = expires.map { UTCTime(typed: $0)?.seconds }
    if let expires, end == .some(nil) {
      throw ExceptionsDocumentError("expires is no time: \(quoted: expires)", line: item.line)
    }
    do throws(ExceptedPrincipalError) {
      let principal = try ExceptedPrincipal(text)
      return PrincipalException(principal, reason: reason, expires: end ?? nil)
    } catch {
      throw ExceptionsDocumentError("\(error)", line: item.line)
    }
  }

  /// The text behind a key; nil where there is none.
  private static func text(
    _ key: String, of item: DocumentTree
  ) throws(ExceptionsDocumentError) -> String? {
    guard let value = item[key] else { return nil }
    guard let text = value.spelling else {
      throw ExceptionsDocumentError("\(key) is no text", line: item.line)
    }
    return text
  }

  /// Refuses keys but those that are known.
  private static func check(
    _ tree: DocumentTree, _ known: [String]
  ) throws(ExceptionsDocumentError) {
    guard let key = tree.members.first(where: { !known.contains($0.key) })?.key else { return }
    let names = known.joined(separator: ", ")
    throw ExceptionsDocumentError(
      "an unknown key, \(quoted: key); there may be \(names)", line: tree.line)
  }
}
