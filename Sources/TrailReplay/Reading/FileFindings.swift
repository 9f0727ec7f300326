import TrailArchives
import TrailRecords

/// What one file turned out to hold, until its fate is decided at its end.
struct FileFindings {
  /// Damaged places that are kept until the file's end, or until they are handed on.
  private static let placesKept = 64

  let path: ArchiveLocation
  /// Whether the user named it, rather than a folder above it.
  let isNamed: Bool
  /// Whether it is a file in an archive.
  private let isMember: Bool
  /// What its name says.
  let name: ArchiveName

  private(set) var matched = 0
  private(set) var unmatched = 0
  private(set) var warmUp = 0
  /// Records that never reached CloudWatch Logs, whether they take part or not.
  var tooLargeForLogs = 0
  /// Whether a list called `Records` was entered.
  var hasRecordsList = false
  var isCompressed = false
  /// What became of its text.
  var fates = ByteFates()
  /// Of comma-separated values, the column that holds whole records.
  var recordColumn: String?
  /// Records that take no part.
  private(set) var refused: [RecordRefusal: NotedRecords] = [:]
  /// Matches whose time cannot be read.
  private(set) var untimed = NotedRecords()
  private(set) var passed: [DocumentShape: Int] = [:]
  /// How many of `passed` have been reported.
  private var passedReported: [DocumentShape: Int] = [:]
  /// Whether anything of these was met that has not been reported.
  private var hasNews = false
  private(set) var damages: [InputDamage] = []
  /// Damaged places that have been handed on already.
  private(set) var placesHandedOn = 0
  /// Whether anything has been reported already, and whether that was damage.
  private(set) var (hasReported, hasReportedDamage) = (false, false)
  /// The path of the packed bytes inside a document that are being read; nil: none are.
  private var payloadPath: ArchiveLocation?

  /// What `ReadingProgress` has been given of its records.
  private var shown = (records: 0, matched: 0)

  init(path: ArchiveLocation, isNamed: Bool, isMember: Bool = false) {
    self.path = path
    (self.isNamed, self.isMember) = (isNamed, isMember)
    name = ArchiveName(path)
  }

  /// How many records were met, refused ones included.
  var records: Int { judged + refused.values.reduce(0) { $0 + $1.count } }

  /// How many of them took part.
  var judged: Int { matched + unmatched + warmUp }

  /// Adds what has been met since the last time to `progress`, if there is any.
  mutating func show(in progress: ReadingProgress?) {
    guard let progress else { return }
    let records = records
    progress.add(records: records - shown.records, matches: matched - shown.matched)
    shown = (records, matched)
  }

  /// Counts a record that takes part, if only for what alarms do later.
  mutating func count(isMatch: Bool, isWarmUp: Bool) {
    if isWarmUp {
      warmUp += 1
    } else if isMatch {
      matched += 1
    } else {
      unmatched += 1
    }
  }

  /// Notes a record that takes no part; `byte` counts bytes of JSON before the fault.
  mutating func refuse(_ refusal: RecordRefusal, byte: Int, eventTime: String? = nil) {
    refused[refusal, default: NotedRecords()].add(byte: byte, eventTime: eventTime)
    hasNews = true
  }

  /// Notes a match whose time cannot be read; `text` is its eventTime, nil where it has none.
  mutating func noteUntimed(_ text: String?, byte: Int) {
    untimed.add(byte: byte, eventTime: text)
    hasNews = true
  }

  mutating func pass(_ shape: DocumentShape) {
    passed[shape, default: 0] += 1
    hasNews = true
  }

  /// How many documents of a shape have not been reported.
  func unreported(_ shape: DocumentShape) -> Int {
    passed[shape, default: 0] - passedReported[shape, default: 0]
  }

  /// Reports at once, the text being live, what would be counted to its end otherwise.
  mutating func reportNews(to part: inout ReadingPart) {
    guard hasNews, isRecognised else { return }
    hasNews = false
    for damage in countedDamages {
      part.damages.add(damage)
      hasReported = true
      if !damage.kind.means(.isOnlyUnread) { hasReportedDamage = true }
    }
    for refusal in refused.keys { refused[refusal]?.report() }
    untimed.report()
    passedReported = passed
  }

  /// Notes a place behind which the file could not be read, as far as is known yet.
  mutating func note(_ kind: InputDamage.Kind, byte: Int? = nil) {
    let outcome: InputDamage.Outcome = kind.means(.concernsRest) ? .restLost : .saidByKind
    damages.append(
      InputDamage(path: payloadPath ?? path, kind: kind, byte: byte, outcome: outcome))
  }

  /// Notes that packed bytes inside the document at `byte` are read next; damage is theirs.
  mutating func enterPayload(_ name: String, at byte: Int) {
    payloadPath = path.appending(Array("\(name) at byte \(byte)".utf8))
  }

  /// Notes that they have been read, and the document goes on.
  mutating func leavePayload() {
    payloadPath = nil
  }

  /// Notes that reading went on behind all damage so far, at this byte of the JSON.
  mutating func resume(at byte: Int) {
    settle(.resumed(byte: byte))
  }

  /// Notes that nothing lies behind all damage so far.
  mutating func endBehindDamage() {
    settle(.nothingBehind)
  }

  private mutating func settle(_ outcome: InputDamage.Outcome) {
    for index in damages.indices.reversed() where damages[index].path == payloadPath ?? path {
      guard damages[index].outcome == .restLost else { return }
      if outcome != .nothingBehind || damages[index].kind.means(.showsEnd) {
        damages[index].outcome = outcome
      }
    }
  }

  /// Notes what is wrong with the file as a whole.
  mutating func report(_ kind: InputDamage.Kind) {
    damages.append(InputDamage(path: path, kind: kind))
  }

  /// Hands on the places behind which reading has gone on, once there are many.
  ///
  /// Memory must not grow with their number. By then reading has gone on so often at what is known
  /// that the file is taken for ours.
  mutating func handOnDamage(to part: inout ReadingPart, atOnce: Bool = false) {
    guard damages.count >= (atOnce ? 1 : Self.placesKept) else { return }
    for damage in damages where isSettled(damage) { part.damages.add(damage) }
    let before = damages.count
    damages = damages.filter { !isSettled($0) }
    placesHandedOn += before - damages.count
  }

  /// Whether it is known how reading went on behind it.
  private func isSettled(_ damage: InputDamage) -> Bool {
    damage.outcome != .restLost || damage.path != payloadPath ?? path
  }

  /// Whether anything is wrong with it.
  var isDamaged: Bool { !damages.isEmpty || placesHandedOn > 0 }

  /// Whether lines behind damage are records as they stand, and could not be trusted.
  var hasUntrustedRecords = false

  /// What it looks like, where nothing in it was recognised, or what an element of its list does.
  private(set) var likeness: Likeness?
  /// Whether that is an element of a list called `Records`.
  private(set) var isLikenessOfElement = false
  private var looks = 0

  /// Whether a look for signs of records is worth its time: a few are enough to know.
  var mayLook: Bool { likeness == nil && looks < 4 }

  /// Notes what a look came to.
  mutating func noteLook(_ likeness: Likeness?, ofElement: Bool = false) {
    looks += 1
    (self.likeness, isLikenessOfElement) = (likeness, ofElement)
  }

  /// How its texts stand in the file that a command can be given.
  var packing: InputDamage.Packing {
    isMember ? .inside : isCompressed ? .gzip : .plain
  }

  /// Whether anything in it was recognised as CloudTrail's.
  var isRecognised: Bool {
    hasRecordsList || hasUntrustedRecords || judged > 0 || placesHandedOn > 0
      || refused.keys.contains { $0 != .notAnObject && $0 != .otherEvent }
      || passed.keys.contains { !$0.mayBeForeign }
  }

  /// Whether what lies behind damage is worth a search: it is ours, or says so.
  var isWorthSearching: Bool { isRecognised || name.claimsRecords || name.claimsGzip }
}
