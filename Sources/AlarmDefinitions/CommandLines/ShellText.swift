/// A text as a shell's reader walks it: its signs, and answers to where what opens closes.
///
/// Whoever wrote the text may want each look ahead to go to its end. Every answer is therefore found
/// once and kept: places are asked about in their order, and no sign is looked at again for the same
/// question. `steps` counts the signs that were looked at.
struct ShellText {
  let scalars: [Unicode.Scalar]
  /// How many signs were looked at so far: what the work of a reading is measured by.
  private(set) var steps = 0
  /// The last place of each kind of closing quote, by the opening one.
  private let lastClosings: [Unicode.Scalar: Int]
  /// The next place of a sign from where it was asked for last.
  private var nextPlaces: [Unicode.Scalar: (from: Int, found: Int)] = [:]
  /// The same of two dashes.
  private var nextDashes = (from: 0, found: -1)
  /// The same of the words of commands.
  private var mentions = (from: 0, found: -1)
  /// Where the bracket closes that opens at a place, 0: nowhere; empty until it is asked for.
  private var brackets: [Int32] = []

  /// The signs that close what a quote opens.
  static func closings(of quote: Unicode.Scalar) -> [Unicode.Scalar] {
    switch quote {
    case "'", "\"", "’": [quote]
    case "‘": ["’", "‘"]
    case "“", "”": ["”", "“"]
    default: []
    }
  }

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var last: [Unicode.Scalar: Int] = [:]
    var isEscaped = false
    for (place, sign) in scalars.enumerated() {
      // Only between double quotes does a backslash keep a quote from closing.
      if !Self.closings(of: sign).isEmpty, sign != "\"" || !isEscaped { last[sign] = place }
      isEscaped = sign == "\\" && !isEscaped
    }
    let ends = last
    lastClosings = ["'", "\"", "‘", "’", "“", "”"].reduce(into: [:]) { closings, quote in
      closings[quote] = Self.closings(of: quote).compactMap { ends[$0] }.max()
    }
    steps = scalars.count
  }

  var count: Int { scalars.count }

  subscript(place: Int) -> Unicode.Scalar { scalars[place] }

  /// Counts signs that a reader has looked at.
  mutating func count(_ steps: Int) {
    self.steps += steps
  }

  /// Returns the signs of a range as a text.
  mutating func text(_ range: Range<Int>) -> String {
    steps += range.count
    return String(String.UnicodeScalarView(scalars[range]))
  }

  /// Whether the signs of `word` stand at `place`.
  func has(_ word: String, at place: Int) -> Bool {
    scalars[min(place, count)...].starts(with: word.unicodeScalars)
  }

  /// Whether nothing behind `place` can close the quote that opens there.
  func neverCloses(at place: Int) -> Bool {
    lastClosings[scalars[place], default: -1] <= place
  }

  /// The first place of `sign` at `start` or behind it; the text's end where it is nowhere.
  mutating func next(_ sign: Unicode.Scalar, from start: Int) -> Int {
    if let known = nextPlaces[sign], known.from <= start, start <= known.found {
      return known.found
    }
    let found = scalars[min(start, count)...].firstIndex(of: sign) ?? count
    steps += max(0, found - start)
    nextPlaces[sign] = (start, found)
    return found
  }

  /// The first place of two dashes at `start` or behind it; the text's end where there are none.
  mutating func nextOption(from start: Int) -> Int {
    if nextDashes.from <= start, start <= nextDashes.found { return nextDashes.found }
    var found = next("-", from: start)
    while found < count, !has("--", at: found) { found = next("-", from: found + 1) }
    nextDashes = (start, found)
    return found
  }

  /// The first place at `start` or behind it where the word of a command begins; the text's end where there is
  /// none.
  mutating func nextMention(from start: Int) -> Int {
    if mentions.from <= start, start <= mentions.found { return mentions.found }
    var found = next("p", from: start)
    while found < count, CommandMentions.endOfCommand(at: found, in: self) == nil {
      found = next("p", from: found + 1)
    }
    mentions = (start, found)
    return found
  }

  /// Where the round bracket closes that opens at `place`; nil: nowhere.
  mutating func bracketEnd(at place: Int) -> Int? {
    if brackets.isEmpty { findBrackets() }
    return brackets[place] == 0 ? nil : Int(brackets[place])
  }

  private mutating func findBrackets() {
    brackets = Array(repeating: 0, count: count)
    var open: [Int] = []
    for (place, sign) in scalars.enumerated() {
      if sign == "(" { open.append(place) }
      if sign == ")", let start = open.popLast() { brackets[start] = Int32(place) }
    }
    steps += count
  }
}

extension Unicode.Scalar {
  /// Whether names of a shell's variables may have it.
  var isShellName: Bool {
    self == "_" || (isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)))
  }

  /// Whether it keeps words apart on one line.
  var isShellBlank: Bool { self == " " || self == "\t" || self == "\r" || self == "\u{A0}" }
}
