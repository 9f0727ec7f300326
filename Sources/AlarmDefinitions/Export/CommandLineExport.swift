/// Requests as command lines of the AWS CLI.
struct CommandLineExport {
  let filters: [DocumentTree]
  let alarms: [DocumentTree]

  /// The lines, one option each.
  var text: String {
    let commands =
      filters.map { command(.putMetricFilter, $0) } + alarms.map { command(.putMetricAlarm, $0) }
    return commands.joined(separator: "\n")
  }

  private func command(_ kind: CommandKind, _ request: DocumentTree) -> String {
    let options = kind.table.members.compactMap { member in
      request[member.name].map { "--" + Self.option(kind.option(of: member.name), $0) }
    }
    let head = (["aws"] + kind.words).joined(separator: " ")
    return ([head] + options).joined(separator: " \\\n  ") + "\n"
  }

  private static func option(_ name: String, _ value: DocumentTree) -> String {
    switch value {
    case .plain("true"): return name
    case .plain("false"): return "no-\(name)"
    // What begins with a dash would be an option of its own.
    case .text(let text): return "\(name)\(text.hasPrefix("-") ? "=" : " ")\(quoted(text))"
    case .plain(let spelling): return "\(name) \(spelling)"
    case .list(let items):
      // JSON, as shorthand has signs of its own for what may be in a value.
      let texts = items.compactMap(\.spelling)
      let isTexts = texts.count == items.count
      return isTexts
        ? "\(name) \(texts.map(quoted).joined(separator: " "))"
        : "\(name) \(quoted(value.lineText))"
    case .object, .unknown, .null: return "\(name) \(quoted(value.lineText))"
    }
  }

  /// A word for a POSIX shell.
  private static func quoted(_ text: String) -> String {
    if text.wholeMatch(of: /[A-Za-z0-9_.\/:+@%-]+/) != nil { return text }
    return "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}
