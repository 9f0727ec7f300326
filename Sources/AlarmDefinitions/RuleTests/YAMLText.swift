/// Values written as YAML that every reader takes for the same.
enum YAMLText {
  /// Keys in the order in which a record is read, before all others.
  private static let firstKeys = [
    "eventTime", "eventSource", "eventName", "awsRegion", "recipientAccountId", "userIdentity",
    "type", "arn", "accountId", "userName", "sourceIPAddress", "errorCode", "requestParameters",
  ]

  /// Words that a reader of YAML may take for something else than a text.
  private static let reserved: Set<String> = [
    "yes", "no", "true", "false", "on", "off", "null", "y", "n", "nan", "inf",
  ]

  /// A text: plain where nothing in it means anything to YAML, else in quotes as in JSON.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && !reserved.contains(text.lowercased())
      && text.last != ":" && !text.contains(": ")
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "._/:@+=-".unicodeScalars.contains(scalar))
      }
    return isPlain ? text : quoted(text)
  }

  /// A text in quotes.
  static func quoted(_ text: String) -> String { DocumentTree.text(text).lineText }

  /// The lines of an object, each behind so many spaces; the first one behind `lead`, where that is given.
  static func lines(of tree: DocumentTree, indent: Int, lead: String? = nil) -> String {
    let margin = String(repeating: " ", count: indent)
    var lead = lead
    let lines = ordered(tree.members).map { key, value in
      defer { lead = nil }
      return (lead ?? margin) + "\(scalar(key)):" + text(behind: value, indent: indent + 2)
    }
    return lines.isEmpty ? (lead ?? margin) + "{}\n" : lines.joined()
  }

  private static func text(behind tree: DocumentTree, indent: Int) -> String {
    switch tree {
    case .object(let members, _) where !members.isEmpty:
      return "\n" + lines(of: tree, indent: indent)
    case .list(let items) where items.contains { !$0.members.isEmpty || !$0.items.isEmpty }:
      let margin = String(repeating: " ", count: indent)
      return "\n"
        + items.map { item in
          item.members.isEmpty
            ? margin + "- \(flow(item))\n"
            : lines(of: item, indent: indent + 2, lead: margin + "- ")
        }.joined()
    default: return " \(flow(tree))\n"
    }
  }

  /// A value on one line.
  private static func flow(_ tree: DocumentTree) -> String {
    switch tree {
    case .text(let text): scalar(text)
    case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .object, .plain, .unknown, .null: tree.lineText
    }
  }

  private static func ordered(
    _ members: [(key: String, value: DocumentTree)]
  ) -> [(key: String, value: DocumentTree)] {
    let first = firstKeys.compactMap { key in members.first { $0.key == key } }
    return first + members.filter { !firstKeys.contains($0.key) }
  }
}
