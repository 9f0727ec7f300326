/// Walks the documents of a stream and hands out their records, one call one step.
///
/// Documents follow one another with or without white space between them: lists under a telling key
/// (`{"Records":[…]}`, `{"Events":[…]}` …), bare arrays, objects on their own (JSON lines), and lines
/// with a time before the object. State is kept between windows:
///
///     betweenDocuments ─{─► head ─list─► element ⇄ afterElement ─]─► afterMember ─}─► (begin)
///           │                 └─record: the object itself                 ⇅ member
///           └─[─► element …                       skimming: past what nobody reads
///
/// A record may stand in its element, in an object inside it, or in a string (see `WrappedRecord`).
/// What this scanner does not read is named and counted by its caller, never passed in silence.
///
/// One call is one step, because what a step needs done is the caller's: a record is judged while its
/// bytes are in the window, and between two steps the window is filled, or its end is given back to the
/// stream. Nobody is called from here, and no thread or file is known.
///
/// State outlives a refill because it is `place` and `frames`, and no index: the window's start is the
/// first byte that is not used up, and what is farther away is an offset in the stream (`tokenOffset`,
/// `skimmedLine`, the search's). The one index, `handedOutEnd`, is never there when bytes are asked for.
/// Nothing found of half a record is kept: with more bytes it is scanned from its first one on, as if for
/// the first time. Only passing over what may be larger than any window goes on where it was. So the
/// steps do not depend on how the bytes come.
///
/// Behind damage the scanner only looks. `damaged` says what kind of place the damage is in, each call of
/// `seek` reports what is met from there on as events, and `ResumeSearch` alone decides where reading may
/// go on. There the scanner begins between two documents, with nothing open.
package struct EnvelopeScanner: ~Copyable {
  /// One step; positions are indexes of the window.
  package enum Step: Equatable, Sendable {
    /// A well-formed record, and its fields are filled; see `context`.
    case record(Range<Int>)
    /// The same, out of a string: the range is one of `embedded`.
    case embedded(Range<Int>)
    /// Something in a record's place that cannot be used; reading goes on behind it.
    case refused(RecordRefusal, index: Int)
    /// A document that holds no records this version reads; reading goes on behind it.
    case passed(DocumentShape)
    /// Packed bytes that a document holds in a string; reading goes on behind it.
    case payload([UInt8], index: Int)
    /// A gzip member begins, between documents or behind damage.
    case member(index: Int, isBehindDamage: Bool)
    /// All that can be read without more bytes has been; the window may be filled further.
    case needsBytes
    /// The stream is not what it began as. The next steps are those behind the next place that can
    /// be trusted, if there is one.
    case damaged(DocumentDamage, index: Int)
    /// The stream has ended between two documents, or behind damage.
    case ended
  }

  enum Place {
    case betweenDocuments
    case firstElement
    case element
    case afterElement
    case firstMember
    case member
    case afterMember
    case skimming
    /// Inside a line that is passed over.
    case skippingLine
    /// In a text nobody reads, to its end.
    case passingRest
    /// In a page that an earlier run wrote, to its end.
    case passingPage
    /// Behind damage.
    case seeking
  }

  /// What is open around the next value, outermost first.
  enum Frame: Equatable {
    /// A list; of what, its elements' shape says (`.unknown`: each has one of its own).
    case list(DocumentShape)
    case object(DocumentShape)
  }

  /// Largest record that is read, in bytes.
  let recordLimit: Int
  /// What is taken out of each document before anything else; nil: nothing is.
  let unwrapping: Unwrapping?
  var scanner: RecordScanner
  var place = Place.betweenDocuments
  var frames: [Frame] = []
  /// Whether a cell of the open document that holds no record was reported.
  var hasReportedCell = false
  /// Whether the list was entered that the open document is there for.
  var hasMetList = false
  var lines = LineWatch()
  var skimmer = JSONSkimmer()
  /// Whether what is skimmed was in a record's place.
  var skimsRecord = false
  /// Where in the stream the last line began, where what has been skimmed of it ends in white space
  /// with a line break; else nil.
  var skimmedLine: Int?
  /// The end of the record handed out last, which the window must keep until the next step.
  var handedOutEnd: Int?
  /// What the open document says of all its records.
  var documentContext = RecordContext.none
  /// Where reading goes on behind damage.
  var search = ResumeSearch()
  /// Whether bytes between documents that have been passed over were NULs so far.
  var isAmongNULs = false
  /// Whether the token at the window's start is the first on its line.
  var tokenBeginsLine = false
  var tokenOffset = 0

  /// The text of the string that the last `.embedded` record was in.
  package internal(set) var embedded = RecordWindow(capacity: 16 * 1024)
  /// What is known of the record handed out last, besides itself.
  package internal(set) var context = RecordContext.none
  /// Where the last payload stood.
  package internal(set) var payloadName = ""
  /// Of comma-separated values, the column that holds whole records; nil where none does.
  package internal(set) var recordColumn: String?
  /// What became of the bytes so far.
  package internal(set) var fates = ByteFates()
  /// Whether any document has begun since the stream did.
  package internal(set) var hasBegunDocument = false
  /// Whether a list called `Records` was entered since the stream began.
  package internal(set) var hasEnteredRecords = false

  /// True inside a document, where the stream must not end.
  package var isInsideDocument: Bool {
    place != .betweenDocuments && place != .seeking && place != .passingRest
      && place != .skippingLine && place != .passingPage
  }

  /// Creates a scanner for a new stream; `recordLimit` is the largest record read, in bytes.
  ///
  /// One that is not quick takes the same steps, byte by byte.
  package init(recordLimit: Int, isQuick: Bool = true, unwrapping: Unwrapping? = nil) {
    (self.recordLimit, self.unwrapping) = (recordLimit, unwrapping)
    scanner = RecordScanner(isQuick: isQuick)
  }

  /// Makes ready for a new stream.
  package mutating func reset() {
    beginText()
    (hasEnteredRecords, hasBegunDocument, recordColumn) = (false, false, nil)
    search.beginStream()
    fates = ByteFates()
  }

  /// Begins anew between two documents of the same stream: what follows is text of its own.
  package mutating func beginText() {
    place = .betweenDocuments
    frames.removeAll(keepingCapacity: true)
    (lines, handedOutEnd) = (LineWatch(), nil)
    search.beginText()
    isAmongNULs = false
    (documentContext, context) = (.none, .none)
  }

  /// Takes the next step in `window`; `isLast`: no further bytes will come.
  package mutating func next(
    in window: inout RecordWindow, isLast: Bool, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Step {
    if let end = handedOutEnd {
      // One document that is a line is enough to know: the others are not searched for breaks.
      if frames.isEmpty, !lines.hasWholeLine, let line = window.lineEnd(from: window.start),
        line < end
      {
        lines.leaveLine()
      }
      discard(upTo: end, in: &window, as: \.inRecords)
      handedOutEnd = nil
    }
    while true {
      switch move(in: &window, isLast: isLast) {
      case .step(let step): return step
      case .record:
        let outcome = scanner.scan(window, at: window.start, for: table, into: &fields)
        if let step = take(outcome, in: &window, isLast: isLast) { return step }
      case .text:
        if let step = listedText(in: &window, isLast: isLast, for: table, into: &fields) {
          return step
        }
      case .wrapped(let shape):
        let step = unwrap(shape, in: &window, isLast: isLast, for: table, into: &fields)
        if let step { return step }
      }
    }
  }
}
