#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension DocumentTree: Encodable {
  /// Writes JSON: what is plain as the number or the truth it spells, else as a text.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members, _): try container.encode(members)
    case .list(let items): try container.encode(items)
    case .text(let text): try container.encode(text)
    case .plain(let spelling): try Self.encode(plain: spelling, to: &container)
    case .unknown(let text): try container.encode(text.description)
    case .null: try container.encodeNil()
    }
  }

  private static func encode(
    plain spelling: String, to container: inout any SingleValueEncodingContainer
  ) throws {
    if let truth = Bool(spelling) {
      try container.encode(truth)
    } else if let whole = Int(spelling) {
      try container.encode(whole)
    } else if let number = Double(spelling), number.isFinite {
      try container.encode(number)
    } else {
      try container.encode(spelling)
    }
  }

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
