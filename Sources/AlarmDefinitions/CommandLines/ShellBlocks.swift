/// The lines of a script that may not be run, or more than once: those between `if` and `fi`, of loops, of `case`
/// and of functions.
///
/// Texts have such words, too: only what a line of its own ends is a block.
struct ShellBlocks {
  private static let closings: [String: String] = [
    "if": "fi", "case": "esac", "for": "done", "while": "done", "until": "done", "select": "done",
  ]

  /// How many more blocks are open on a line than on the one before, by where they change.
  private var changes: [(line: Int, depth: Int)] = []
  private var next = 0
  private var depth = 0

  /// Finds the blocks of `text`, in one walk over its lines.
  init(_ text: inout ShellText) {
    var open: [String: [Int]] = [:]
    var counts: [Int: Int] = [:]
    for (number, line) in text.scalars.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let start = line.drop(while: \.isShellBlank)
      let word = String(
        String.UnicodeScalarView(start.prefix(16).prefix { $0.isShellName || $0 == "}" }))
      if let opening = open[word]?.popLast() {
        counts[opening, default: 0] += 1
        counts[number, default: 0] -= 1
      } else if let closing = Self.closing(of: word, start) {
        open[closing, default: []].append(number)
      }
    }
    text.count(text.count)
    changes = counts.sorted { $0.key < $1.key }.map { ($0.key + 1, $0.value) }
  }

  /// What ends the block that a line begins; nil: it begins none that goes on behind it.
  private static func closing(of word: String, _ line: ArraySlice<Unicode.Scalar>) -> String? {
    let end = line.reversed().drop { $0.isShellBlank || $0 == ";" }
    if let closing = closings[word] {
      return end.starts(with: closing.unicodeScalars.reversed()) ? nil : closing
    }
    let isFunction = end.first == "{" && (word == "function" || line.contains("("))
    return isFunction ? "}" : nil
  }

  /// Whether `line`, counted from 1, is in a block; lines are asked about in their order.
  mutating func has(line: Int) -> Bool {
    while next < changes.count, changes[next].line <= line {
      depth += changes[next].depth
      next += 1
    }
    return depth > 0
  }
}
