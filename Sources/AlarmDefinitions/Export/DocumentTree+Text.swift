#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
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
