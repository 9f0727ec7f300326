import Foundation
import FoundationEssentials

/// A document of definitions as a tree, whatever it was written in.
indirect enum DocumentTree: Hashable, Sendable {
  case object([String: DocumentTree])
  case list([DocumentTree])
  case text(String)
  /// A number or a truth by its spelling; of YAML any value without quotes, which may be a text.
  case plain(String)
  case null

  /// The member called `key`; nil where it is absent or null.
  subscript(key: String) -> DocumentTree? {
    guard case .object(let members) = self, let member = members[key], member != .null else {
      return nil
    }
    return member
  }

  /// The members of an object, by name in the order of the alphabet; none of anything else.
  var members: [(key: String, value: DocumentTree)] {
    guard case .object(let members) = self else { return [] }
    return members.sorted { $0.key < $1.key }
  }

  /// The items of a list; none of anything else.
  var items: [DocumentTree] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The spelling of a value that is neither an object nor a list; nil of those and of null.
  var spelling: String? {
    switch self {
    case .text(let text), .plain(let text): text
    case .object, .list, .null: nil
    }
  }

  /// Returns an object of `members` without those that are nil or null.
  static func object(of members: [(String, DocumentTree?)]) -> DocumentTree {
    .object(
      members.reduce(into: [:]) { object, member in
        if let value = member.1, value != .null { object[member.0] = value }
      })
  }
}

#if canImport(FoundationEssentials)

#else

#endif

extension DocumentTree {
  /// The tree as JSON in lines, keys in the order of the alphabet.
  var prettyText: String { text([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) }

  /// The tree as JSON on one line.
  var lineText: String { text([.sortedKeys, .withoutEscapingSlashes]) }

  private func text(_ format: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      preconditionFailure("a tree that is no JSON: \(error)")
    }
  }
}
