import Testing
import TrailRecords

/// Where reading goes on behind damage, as lists of what is met.
@Suite("Search for a place to go on at")
struct ResumeSearchTests {
  /// What is met in turn, and where reading goes on at the last of it; nil: it does not.
  struct Way: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let events: [ResumeSearch.Event]
    let goesOnAt: Int?

    init(_ description: String, _ events: [ResumeSearch.Event], goesOnAt: Int?) {
      (testDescription, self.events, self.goesOnAt) = (description, events, goesOnAt)
    }
  }

  static let trusted = ResumeSearch.Event.damage(at: 5, upTo: 5, .trusted, startsLine: false)
  static let provable = ResumeSearch.Event.damage(at: 5, upTo: 5, .provable, startsLine: false)
  static let worthless = ResumeSearch.Event.damage(at: 5, upTo: 5, .nothing, startsLine: false)
  static let record = ResumeSearch.Event.line(at: 30, isRecord: true)
  static let other = ResumeSearch.Event.line(at: 20, isRecord: false)

  static let ways = [
    Way("the first record on lines that are trusted", [trusted, other, record], goesOnAt: 30),
    Way("the first record that shows there are lines", [provable, other, record], goesOnAt: 30),
    Way("a record that may be forged", [worthless, other, record], goesOnAt: nil),
    Way("no record", [trusted, other, other], goesOnAt: nil),
    Way("a line without its end", [trusted, .openLine(isTooLong: false)], goesOnAt: nil),
    Way("a member of text", [worthless, .member(at: 40, beginsText: true)], goesOnAt: 40),
    Way("a member of another kind", [trusted, .member(at: 40, beginsText: false)], goesOnAt: nil),
    Way("what may be a member", [trusted, .lookalike], goesOnAt: nil),
    Way("what was none", [trusted, .lookalike, .noMember(at: 9), record], goesOnAt: 30),
    Way("the next text", [.unreadText(at: 3), .member(at: 8, beginsText: true)], goesOnAt: 8),
  ]

  @Test("Reading goes on only where nobody could have forged a record", arguments: ways)
  func place(way: Way) {
    var search = ResumeSearch()
    let actions = way.events.map { search.take($0) }
    let last = way.goesOnAt == nil ? ResumeSearch.Action.seek : .goOn
    let before = Array(repeating: ResumeSearch.Action.seek, count: way.events.count - 1)
    #expect(actions == before + [last])
    #expect(search.takeResumedOffset() == way.goesOnAt)
    #expect(search.takeResumedOffset() == nil)
  }

  @Test("Records that cannot be trusted are met once, and kept in mind until the stream ends")
  func untrusted() {
    var search = ResumeSearch()
    search.take(Self.worthless)
    #expect(search.seeksLines && !search.hasUntrustedRecords)
    search.take(Self.record)
    #expect(!search.seeksLines && search.hasUntrustedRecords)
    search.take(Self.provable)
    #expect(!search.seeksLines)
    search.take(Self.trusted)
    #expect(search.seeksLines)
    search.beginText()
    #expect(search.hasUntrustedRecords)
    search.beginStream()
    #expect(!search.hasUntrustedRecords)
  }

  @Test("A new stream's first member is met, whatever damage the stream before had, and where")
  func newStream() {
    var search = ResumeSearch()
    for event in [
      ResumeSearch.Event.damage(at: 9, upTo: 90, .trusted, startsLine: true), Self.record,
    ] {
      search.take(event)
    }
    search.beginStream()
    var window = RecordWindow()
    _ = window.append(contentsOf: Array("{}{}".utf8)[...], memberStarts: [2])
    #expect(search.nextMember(in: window) == 2)
    #expect(search.takeResumedOffset() == nil)
    #expect(!search.seeksLines && !search.isAtLine)
  }

  @Test("A line whose end has not come is looked at from its start, and only then")
  func lineStart() {
    var search = ResumeSearch()
    let damage = ResumeSearch.Event.damage(at: 5, upTo: 5, .trusted, startsLine: true)
    let met: [(ResumeSearch.Event, Bool)] = [
      (damage, true), (Self.other, false), (.openLine(isTooLong: false), true), (.lookalike, false),
      (.openLine(isTooLong: true), false), (damage, true), (Self.trusted, false),
    ]
    for (event, isAtLine) in met {
      search.take(event)
      #expect(search.isAtLine == isAtLine, "\(event)")
    }
  }

  @Test("Members before the damage are none to go on at, and those without text are passed")
  func members() {
    var search = ResumeSearch()
    var window = RecordWindow()
    _ = window.append(contentsOf: Array("{}{}} {} [] {}".utf8)[...], memberStarts: [0, 5, 8, 12])
    var next = [search.nextMember(in: window)]
    for event in [Self.trusted, .member(at: 8, beginsText: false), .unreadText(at: 12)] {
      search.take(event)
      next.append(search.nextMember(in: window))
    }
    #expect(next == [5, 8, 12, nil])
  }

  @Test("Somebody who makes lookalikes of members costs a thousand tries at most")
  func lookalikes() {
    var search = ResumeSearch()
    #expect(!search.triesMembers)
    search.seeksMembers = true
    for offset in 0..<1000 {
      #expect(search.triesMembers && !search.hasRejected(offset))
      search.take(.noMember(at: offset))
      #expect(search.hasRejected(offset))
    }
    #expect(!search.triesMembers)
  }
}
