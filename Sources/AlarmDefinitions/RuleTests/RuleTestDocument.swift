public import MetricAlarms

/// A document with tests of rules, in YAML or JSON.
///
///     rules: [cis-4.8]
///     tests:
///       - name: a policy that is put rings
///         records:
///           - {eventTime: 2026-03-02T14:00:05Z, eventSource: s3.amazonaws.com, eventName: PutBucketPolicy}
///         expect:
///           states:
///             - {at: 2026-03-02T14:01:00Z, state: ALARM}
///
/// A key that is not known is refused, as what a misspelt one expects would never be looked at. Paths in it begin in
/// the document's folder.
public struct RuleTestDocument: Sendable {
  /// The rules: names of built-in controls, and paths.
  public let rules: [String]
  /// Whose calls are no matches.
  public let exceptions: [PrincipalException]
  /// Files with further exceptions.
  public let exceptionFiles: [String]
  /// The tests, in their order.
  public let tests: [RuleTest]

  /// Reads a document's text.
  ///
  /// - Throws: What is wrong with it, and on which line.
  public init(_ document: DefinitionDocument) throws(KeyedDocumentError) {
    let trees = try DocumentTree.keyed(document)
    guard trees.count == 1, let tree = trees.first else {
      let words = trees.isEmpty ? "nothing is in it" : "more than one document is in it"
      throw KeyedDocumentError(words, line: nil)
    }
    try tree.check(["rules", "exceptions", "except", "tests"])
    let place = RuleTestPlace(document: document.name)
    rules = try tree.texts("rules").map(place.rules)
    guard !rules.isEmpty else {
      throw KeyedDocumentError("no rules are named in it", line: tree.line)
    }
    var exceptions: [PrincipalException] = []
    for item in try tree.list("exceptions") {
      exceptions.append(try ExceptionsDocument.exception(item))
    }
    self.exceptions = exceptions
    exceptionFiles = try tree.texts("except").map(place.path)
    var tests: [RuleTest] = []
    for item in try tree.list("tests") { tests.append(try RuleTest(item, in: place)) }
    guard !tests.isEmpty else {
      throw KeyedDocumentError("no tests are in it", line: tree.line)
    }
    self.tests = tests
  }

  /// Whether a document that was met in a folder is one of tests, right or wrong: what else is there is passed over.
  public static func isOne(_ document: DefinitionDocument) -> Bool {
    guard isNamedAsOne(document.name) else { return false }
    do throws(KeyedDocumentError) {
      return try DocumentTree.keyed(document).contains { $0["tests"] != nil && $0["rules"] != nil }
    } catch {
      // Broken, it must not be lost in silence where it looks like one.
      let lines = document.text?.split(separator: "\n") ?? []
      return ["rules", "tests"].allSatisfy { key in
        lines.contains { $0.hasPrefix(key + ":") || $0.contains("\"\(key)\"") }
      }
    }
  }

  /// Whether a file in a folder is named as documents of tests are.
  public static func isNamedAsOne(_ name: String) -> Bool {
    [".yaml", ".yml", ".json"].contains(where: name.hasSuffix)
  }
}

/// Where a document of tests is.
struct RuleTestPlace {
  /// Its folder, with a slash behind it; empty for the one the program runs in.
  private let folder: String

  init(document: String) {
    folder = document.lastIndex(of: "/").map { String(document[...$0]) } ?? ""
  }

  /// Returns a path of the document's as the program finds it.
  func path(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// The same of rules, which may be a built-in control's name.
  func rules(_ name: String) -> String {
    Definitions.isBuiltIn(name) ? name : path(name)
  }
}

extension DocumentTree {
  /// The list behind a key; empty where there is none.
  func list(_ key: String) throws(KeyedDocumentError) -> [DocumentTree] {
    guard let value = self[key] else { return [] }
    guard case .list(let items) = value else {
      throw KeyedDocumentError("\(key) is no list", line: value.line ?? line)
    }
    return items
  }

  /// The texts behind a key: a list of them, or one alone.
  func texts(_ key: String) throws(KeyedDocumentError) -> [String] {
    guard let value = self[key] else { return [] }
    if let text = value.spelling { return [text] }
    return try list(key).map { item throws(KeyedDocumentError) in
      guard let text = item.spelling else {
        throw KeyedDocumentError("\(key) is no list of texts", line: item.line ?? line)
      }
      return text
    }
  }
}
