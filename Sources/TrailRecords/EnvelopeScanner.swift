/// Walks the documents of a stream and hands out their records, one call one step.
///
/// Documents follow one another with or without white space between them: `{"Records":[…]}`, bare
/// arrays, and objects on their own (JSON lines). State is kept between windows:
///
///     betweenDocuments ─{─► head ─Records─► element ⇄ afterElement ─]─► afterMember ─}─► (begin)
///           │                 └─record: the object itself                   ⇅ member
///           └─[─► element …                         skimming: past what nobody reads
///
/// What this scanner does not read is named and counted by its caller, never passed in silence.
package struct EnvelopeScanner: ~Copyable {
  /// One step; positions are indexes of the window.
  package enum Step: Equatable, Sendable {
    /// A well-formed record, and its fields are filled.
    case record(Range<Int>)
    /// An element of a list that cannot be used; reading goes on behind it.
    case refused(RecordRefusal, index: Int)
    /// A document that holds no records this version reads; reading goes on behind it.
    case passed(DocumentShape)
    /// All that can be read without more bytes has been; the window may be filled further.
    case needsBytes
    /// The stream is not what it began as; reading cannot go on.
    case damaged(DocumentDamage, index: Int)
    /// The stream has ended between two documents.
    case ended
  }

  enum Place {
    case betweenDocuments
    case firstElement
    case element
    case afterElement
    case member
    case afterMember
    case skimming
  }

  /// Largest record that is read, in bytes.
  let recordLimit: Int
  let scanner = RecordScanner()
  var place = Place.betweenDocuments
  /// Whether the open list is a document of its own rather than a member of one.
  var listIsBare = false
  var skimmer = JSONSkimmer()
  /// Where reading goes on once the skimmer is done.
  var placeAfterSkimming = Place.betweenDocuments
  /// The end of the record handed out last, which the window must keep until the next step.
  private var handedOutEnd: Int?

  /// Whether any document has begun since the stream did.
  package internal(set) var hasBegunDocument = false
  /// Whether a list called `Records` was entered since the stream began.
  package internal(set) var hasEnteredRecords = false

  /// True inside a document, where the stream must not end.
  package var isInsideDocument: Bool { place != .betweenDocuments }

  /// Creates a scanner for a new stream; `recordLimit` is the largest record read, in bytes.
  package init(recordLimit: Int) {
    self.recordLimit = recordLimit
  }

  /// Makes ready for a new stream.
  package mutating func reset() {
    place = .betweenDocuments
    handedOutEnd = nil
    hasEnteredRecords = false
    hasBegunDocument = false
  }

  /// Takes the next step in `window`; `isLast`: no further bytes will come.
  package mutating func next(
    in window: inout RecordWindow, isLast: Bool, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Step {
    if let end = handedOutEnd {
      window.discard(upTo: end)
      handedOutEnd = nil
    }
    while true {
      if let step = move(in: &window, isLast: isLast) { return step }
      // Only places that expect a record get here.
      let outcome = scanner.scan(window, at: window.start, for: table, into: &fields)
      if let step = take(outcome, in: &window, isLast: isLast) { return step }
    }
  }

  /// Turns what the scan of a record came to into a step.
  ///
  /// What is found out behind the limit counts as too large, so that the steps do not depend on how
  /// much of the stream the window happened to hold.
  private mutating func take(
    _ outcome: RecordScanner.Outcome, in window: inout RecordWindow, isLast: Bool
  ) -> Step? {
    let start = window.start
    switch outcome {
    case .complete(let end) where end - start <= recordLimit:
      handedOutEnd = end
      place = placeAfterElement
      return .record(start..<end)
    case .malformed(let fault, let index, let seenAt) where seenAt - start <= recordLimit:
      return fail(fault, at: index, inRecord: true)
    case .incomplete where window.count <= recordLimit:
      return isLast ? .damaged(.cut(inRecord: true), index: window.end) : .needsBytes
    case .complete, .malformed, .incomplete:
      skim(then: placeAfterElement)
      return .refused(.tooLarge, index: start)
    }
  }

  /// Refuses the object at the window's start where it still ends where it says; else all is lost.
  mutating func fail(_ fault: JSONFault, at index: Int, inRecord: Bool) -> Step {
    guard let refusal = RecordRefusal(fault) else {
      return .damaged(.fault(fault, inRecord: inRecord), index: index)
    }
    skim(then: placeAfterElement)
    return .refused(refusal, index: index)
  }

  /// Where reading goes on behind the object at the window's start.
  var placeAfterElement: Place {
    place == .betweenDocuments ? .betweenDocuments : .afterElement
  }

  /// Passes over the value that begins at the window's start before anything else is read.
  mutating func skim(then next: Place) {
    skimmer = JSONSkimmer()
    placeAfterSkimming = next
    place = .skimming
  }
}
