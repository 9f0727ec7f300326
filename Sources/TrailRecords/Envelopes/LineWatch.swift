/// Whether a text's documents stand on lines of their own, so that a line is worth trusting behind
/// damage.
///
/// `ResumeSearch` says why a line can be. Between the tokens of a document there may be line breaks, so
/// that a line which begins inside a document that went on over one is nothing.
struct LineWatch {
  /// Whether a line begins here, white space aside.
  private(set) var isAtLineStart = true
  /// Whether a document was met that is one whole line.
  private(set) var hasWholeLine = false
  /// Of the last document: where it began, whether a line began there, whether it is all on it.
  private var lastBeginning: Int?
  private var beganLine = false
  /// How many lines it has left; two stand for any number.
  private(set) var linesLeft = 0
  /// Whether it is known to be an object by itself, neither a list nor one that holds a list.
  private var isAlone = false

  /// Whether no document has begun.
  var isUntouched: Bool { lastBeginning == nil }

  /// Notes that a document begins at `offset` of the stream; the same one may be noted again.
  mutating func beginDocument(at offset: Int) {
    guard offset != lastBeginning else { return }
    lastBeginning = offset
    beganLine = isAtLineStart
    (linesLeft, isAlone) = (0, false)
    isAtLineStart = false
  }

  /// Notes that the document being read is one record, or something around one.
  mutating func beAlone() {
    isAlone = true
  }

  /// Notes that the document being read goes on behind a line break.
  mutating func leaveLine() {
    linesLeft += 1
  }

  /// Notes that the document being read has a line break, and goes on behind it.
  mutating func lookAway() {
    linesLeft += 2
  }

  /// Notes a line break between documents.
  mutating func breakLine() {
    if !isAtLineStart, beganLine, linesLeft == 0 { hasWholeLine = true }
    isAtLineStart = true
  }

  /// Notes that reading goes on at the start of a line, behind damage.
  mutating func goOnAtLine() {
    isAtLineStart = true
  }

  /// Whether lines can be trusted behind damage that did not go on over a line break.
  ///
  /// One whole line is enough to know that documents stand on lines. Before that the damaged document
  /// has to be an object by itself that began with its line, and to have said what it is; or, where
  /// what is damaged stands behind a document, that one has to.
  var trustsLines: Bool { hasWholeLine || (beganLine && isAlone) }
}
