/// The variables of a script that are set to plain texts.
struct ShellVariables {
  /// A line that sets a variable; nil: to what only a shell knows.
  private struct Assignment {
    let position: Int
    let name: String
    let value: String?
  }

  private var assignments: [Assignment] = []
  /// What is known at the place that was asked about last, and which assignments that takes in.
  private var values: [String: String] = [:]
  private var count = 0

  /// Finds the lines of `text` that set a variable.
  ///
  /// Only what a line begins with, not indented, is known: what is set in a branch, in a loop, behind another
  /// command or by an operation on what was there is unknown from there on.
  init(_ text: [Unicode.Scalar]) {
    var known: [String: String] = [:]
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: "\n") ?? text.count
      let line = String(String.UnicodeScalarView(text[start..<min(end, start + 4096)]))
      var names = Self.names(setIn: line)
      if line.utf8.contains(UInt8(ascii: "=")),
        let match = line.prefixMatch(
          of: /(?:(?:export|readonly)[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)=/)
      {
        let offset = line[match.range].unicodeScalars.count
        if let value = Self.value(at: start + offset, in: text, known) {
          names.remove(String(match.1))
          set(String(match.1), value, at: start, &known)
        }
      }
      for name in names.sorted() { set(name, nil, at: start, &known) }
      start = end + 1
    }
  }

  private mutating func set(
    _ name: String, _ value: String?, at position: Int, _ known: inout [String: String]
  ) {
    known[name] = value
    assignments.append(Assignment(position: position, name: name, value: value))
  }

  /// The names that anything in a line may set: assignments wherever they stand, loops, `read`, `unset`.
  private static func names(setIn line: String) -> Set<String> {
    // Most lines have nothing of the kind, which is soon seen.
    let words = ["=", "for", "read", "unset", "select", "getopts", "mapfile"]
    guard words.contains(where: line.contains) else { return [] }
    var names = Set(
      line.matches(of: /(?:^|[\s;&|(){}])([A-Za-z_][A-Za-z0-9_]*)\+?=/).map { String($0.1) })
    // Only where a command may begin: texts have such words, too.
    let commands = line.matches(
      of:
        /(?:^\s*|[;&|({]\s*|\b(?:do|then|else|while|until|if)\s+)(?:for|read|unset|select|getopts|mapfile|readarray)\s+([^;|&<]*)/
    )
    for match in commands {
      names.formUnion(match.1.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    }
    return names
  }

  /// What variables stand for at `position` of the text, which is behind those asked about before.
  mutating func values(before position: Int) -> [String: String] {
    while count < assignments.count, assignments[count].position < position {
      values[assignments[count].name] = assignments[count].value
      count += 1
    }
    return values
  }

  private static func value(
    at position: Int, in text: [Unicode.Scalar], _ known: [String: String]
  ) -> String? {
    if position >= text.count || " \t\n".unicodeScalars.contains(text[position]) { return "" }
    var lexer = ShellLexer(text, at: position, line: 1, variables: known)
    guard let words = try? lexer.command(), words.count == 1, words[0].placeholders.isEmpty else {
      return nil
    }
    return words[0].text
  }
}
