/// Decides where reading goes on behind damage: what the scanner meets goes in, what to do comes out.
///
/// Who could forge a record behind damage? Whoever makes a call chooses values of its record: a user
/// agent, a name, a tag, a policy. If reading went on in the middle of such a value, its text could
/// pass for a record, which hides what was done or says that something was. So reading goes on only
/// where nobody who chooses values can put anything:
///
/// - At a gzip member's start that inflating came by. Values are inside members; none begins one.
/// - In a text that is not a gzip member's, at bytes that begin a member (`seeksMembers`). Their first one
///   is a control character, which cannot stand inside a JSON string. Whoever can write it as it is
///   writes the file; and they are tried before they are believed.
/// - At a line of JSON lines that is whole. A line break cannot stand inside a JSON string, so that no
///   value can begin a line. What begins one is structure, written by whoever wrote the text.
///
/// In a document that goes on over line breaks a nested object may begin a line, too. So a line is
/// `trusted` only where documents are known to stand on lines (see `LineWatch`) and the damaged one has
/// not gone on over its line's end. Printers that break lines inside records indent what is nested, and
/// give each member a line. So where no document is open that could go on, as in a text that begins with
/// something else (a head of `tail -F`, a banner, a record whose beginning was cut off), the first line
/// that is one whole record from its first byte on, or holds one in a shape that is read, shows that
/// records stand on lines: it is `provable`. Which shapes do is said by their descriptions
/// (`ShapeDescription.showsLines`): none that other programs fill. Elsewhere lines are worth `nothing`.
/// They are looked at all the same, once: that records are there which could not be trusted has to be
/// reported.
package struct ResumeSearch: Sendable {
  /// What lines behind damage are worth.
  package enum Lines: Sendable {
    case trusted
    case provable
    case nothing
  }

  /// What the scanner met; offsets are the stream's.
  package enum Event: Sendable {
    /// Damage in what begins at `offset`, met once it had been read up to `end`; or, where `startsLine`,
    /// on a line that begins there and has not been looked at by itself.
    case damage(at: Int, upTo: Int, Lines, startsLine: Bool)
    /// A text of which nothing is read before the next member begins.
    case unreadText(at: Int)
    /// A line without its end so far, or longer than any record.
    case openLine(isTooLong: Bool)
    /// A whole line, which is a record or holds one, or is neither.
    case line(at: Int, isRecord: Bool)
    /// A gzip member's start, behind which a document begins or not.
    case member(at: Int, beginsText: Bool)
    /// Bytes that begin like a gzip member, to be tried.
    case lookalike
    /// Those at `offset` turned out to be none.
    case noMember(at: Int)
  }

  /// What to do.
  package enum Action: Equatable, Sendable {
    /// Go on with the search.
    case seek
    /// Read on from the place of the event.
    case goOn
  }

  /// How many lookalikes may turn out to be no members: behind more of them somebody has made them.
  private static let mostRejected = 1000
  /// How often the stream, as far as it has been read, may be read again from member starts in what is
  /// damaged, besides a few bytes.
  ///
  /// A true member's start that a damaged one ran into is soon met again. Who begins members inside one
  /// another's lists, each a byte, has all of them read from each one.
  private static let mostRereads = (times: 16, bytes: 1 << 20)

  /// Whether gzip members may begin anywhere behind damage, the text being no gzip member's.
  package var seeksMembers = false
  /// Whether lines were met that are records as they stand, and could not be trusted.
  package private(set) var hasUntrustedRecords = false
  /// Whether a line is looked at.
  package private(set) var seeksLines = false
  /// Whether one begins where the search stands, not yet looked at.
  package private(set) var isAtLine = false
  private(set) var lines = Lines.nothing
  private var offset = 0
  /// How far the text had been read when damage was met, and how many bytes have been read again since.
  private var (reach, reread) = (0, 0)
  /// The offset of the last lookalike that was none, and how many have been.
  private var rejected = (offset: -1, count: 0)
  /// Where reading went on, until somebody asks.
  private var resumedOffset: Int?

  /// Creates the search of a new stream.
  package init() {}

  /// Takes what was met, and returns what to do.
  @discardableResult
  package mutating func take(_ event: Event) -> Action {
    switch event {
    case .damage(let offset, let end, let lines, let startsLine):
      reach = max(reach, end)
      let isTooMuch = reread > Self.mostRereads.times * reach + Self.mostRereads.bytes
      (self.offset, self.lines) = (isTooMuch ? max(offset, reach - 1) : offset, lines)
      seeksLines = lines == .trusted || !hasUntrustedRecords
      isAtLine = seeksLines && startsLine
    case .unreadText(let offset): self.offset = offset
    case .openLine(let isTooLong): isAtLine = !isTooLong
    case .line(let offset, let isRecord):
      isAtLine = false
      if isRecord, lines != .nothing { return goOn(at: offset) }
      if isRecord { (hasUntrustedRecords, seeksLines) = (true, false) }
    case .member(let offset, let beginsText):
      if beginsText { return goOn(at: offset) }
      self.offset = offset
    case .lookalike: isAtLine = false
    case .noMember(let offset): rejected = (offset, rejected.count + 1)
    }
    return .seek
  }

  private mutating func goOn(at offset: Int) -> Action {
    resumedOffset = offset
    reread += max(0, reach - offset)
    return .goOn
  }

  /// The index in `window` at which the next gzip member begins; nil: none does there.
  package func nextMember(in window: borrowing RecordWindow) -> Int? {
    window.memberStart(behind: offset)
  }

  /// Whether lookalikes are worth a try.
  package var triesMembers: Bool { seeksMembers && rejected.count < Self.mostRejected }

  /// Whether what begins like a member at `offset` has turned out to be none.
  package func hasRejected(_ offset: Int) -> Bool { rejected.offset == offset }

  /// The offset at which reading has gone on since this was asked last; nil: it has not.
  package mutating func takeResumedOffset() -> Int? {
    defer { resumedOffset = nil }
    return resumedOffset
  }

  /// Makes ready for another text of the same stream.
  package mutating func beginText() {
    (rejected.offset, seeksMembers) = (-1, false)
  }

  /// Makes ready for a new stream, for which nothing of the one before counts.
  package mutating func beginStream() {
    self = ResumeSearch()
  }
}
