/// Where the texts end that `<<WORD` puts into a command.
struct HereDocuments {
  /// Where lines end that are one word and nothing else, by the word, in their order.
  ///
  /// Looked up rather than looked for: a hostile text has very many, and none that ends. Nil until one is
  /// asked for.
  private var lines: [String: [Int]]?

  /// Where the text ends that `<<WORD` at `place` puts in; nil where there is none.
  mutating func end(of place: Int, in text: inout ShellText) -> Int? {
    guard text.has("<<", at: place), let word = Self.word(behind: place + 2, in: &text) else {
      return nil
    }
    if lines == nil { lines = Self.lines(of: &text) }
    let ends = lines?[word] ?? []
    let next = ends.partitioningIndex { $0 > place }
    return next < ends.count ? ends[next] : nil
  }

  private static func word(behind start: Int, in text: inout ShellText) -> String? {
    var place = start
    if place < text.count, text[place] == "-" { place += 1 }
    // Of more blanks than any shell's user puts there, none is looked at.
    let blanks = text.scalars[place...].prefix(8).prefix { $0 == " " || $0 == "\t" }
    place = blanks.endIndex
    if place < text.count, "\"'\\".unicodeScalars.contains(text[place]) { place += 1 }
    let word = text.scalars[place...].prefix(64).prefix(while: \.isShellName)
    return word.isEmpty ? nil : text.text(word.startIndex..<word.endIndex)
  }

  private static func lines(of text: inout ShellText) -> [String: [Int]] {
    var lines: [String: [Int]] = [:]
    var start = 0
    while start < text.count {
      let end = text.scalars[start...].firstIndex(of: "\n") ?? text.count
      let word = text.scalars[start..<end].drop { $0 == "\t" || $0 == " " }
      if !word.isEmpty, word.count <= 64, word.allSatisfy(\.isShellName) {
        lines[String(String.UnicodeScalarView(word)), default: []].append(end)
      }
      start = end + 1
    }
    text.count(text.count)
    return lines
  }
}

extension [Int] {
  /// The first index whose element `condition` holds for, as it does for all behind it.
  fileprivate func partitioningIndex(where condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
