import MetricAlarms
public import TrailArchives

/// Puts lines of a replay in parts together: what comes of them is the reading of one replay of all their files.
///
///     var reducer = ReplayReducer(plan)
///     for line in lines { try reducer.add(line) }
///     let outcome = ReplayJudge(plan).outcome(of: reducer.reading)
///
/// Lines may come in any order and more than once. Memory grows with the matches, and by some 70 bytes with each
/// file; half as much again where it is said which there should be.
public struct ReplayReducer: Sendable {
  /// What all lines so far come to.
  public private(set) var reading: ArchiveReading
  private let context: LineContext
  private var known = KnownUnits()
  private var listings: Set<LineSum> = []
  /// The files of which there should be a line, by the sums of their paths.
  private var expected: Set<LineSum> = []

  /// Creates the reducer of lines that were made for `plan`, whose log gets all damage that they have.
  public init(_ plan: ReplayPlan) {
    context = LineContext(of: plan, for: plan)
    reading = ArchiveReading(of: plan)
    reading.part.damages = DamageCollector(log: plan.reading.damageLog)
  }

  /// How many files the lines are of.
  public var unitCount: Int { known.count }

  /// Whether one of the lines is of the file at `path`.
  public func holds(_ path: ArchiveLocation) -> Bool { known.hold(LineSum(of: path.bytes)) }

  /// Takes a line, without its line feed.
  ///
  /// - Throws: `ReadingLineError`, why it cannot be taken. Of one that is none, damaged, or of another plan nothing
  ///   was taken, and further ones may be; behind any other error the reading is of no use.
  public mutating func add(_ line: ArraySlice<UInt8>) throws(ReadingLineError) {
    let line = try ReadingLine(line, plan: context.sum)
    var fault: ReadingLineError?
    do throws(ArchiveReadingError) {
      switch line.kind {
      case .skipped: break
      case .listing where !listings.insert(line.sum).inserted: break
      case .listing:
        var reader = ReadingReader(line.body)
        try addPart(&reader, listsFiles: true)
        guard reader.isAtEnd else { throw reader.damage }
      case .unit, .units:
        var units = try UnitsReader(line)
        fault = try add(&units)
      }
    } catch {
      throw .impossible
    }
    if let fault { throw fault }
  }

  private mutating func addPart(
    _ reader: inout ReadingReader, listsFiles: Bool
  ) throws(ArchiveReadingError) {
    try reading.part.add(from: &reader, filters: context.filterCount, listsFiles: listsFiles)
  }

  /// Adds units; returns why they cannot be.
  private mutating func add(
    _ units: inout UnitsReader
  ) throws(ArchiveReadingError) -> ReadingLineError? {
    let keepsRecords = units.kind.keepsRecords
    guard keepsRecords || !context.plan.keepsRecords else { return .lacksRecords }
    var rest = UnitsRest()
    for _ in 0..<units.count {
      let unit = try units.nextHead()
      let path = LineSum(of: unit.path)
      let finding = known.finding(path, unit.sum)
      switch finding {
      case .changed: return .changedUnit(ArchiveLocation(bytes: unit.path))
      case .repeated:
        reading.part.tally.repeatedUnits += 1
        _ = try units.part(of: unit)
      case .new:
        known.add(path, unit.sum)
        let end = units.reader.at + unit.partSize
        try addPart(&units.reader, listsFiles: keepsRecords)
        guard units.reader.at == end else { throw units.reader.damage }
      }
      rest.note(unit, isNew: finding == .new, keepsRecords)
    }
    try rest.readFiles(of: &units, into: &reading.ledger, for: context)
    try rest.readReads(of: &units) { [follows = context.plan.followsBuckets] reads, _ in
      if follows { reading.ledger.reads.merge(reads) }
    }
    guard units.reader.isAtEnd else { throw units.reader.damage }
    return nil
  }

  /// Notes that a line of `file` could not be taken: what it had was not read.
  public mutating func note(_ error: ReadingLineError, line: Int, of file: ArchiveLocation) {
    note(InputDamage(path: file, kind: .lines("line \(line) \(error)")))
  }

  /// How many files have a line that nothing says there should be.
  public var unexpectedCount: Int {
    unitCount + reading.part.tally.missingUnits - expected.count
  }

  /// Notes, once all lines have been taken, that there should be one of the file at `path`; it counts as missing where
  /// there is none.
  public mutating func expect(_ path: ArchiveLocation) {
    let sum = LineSum(of: path.bytes)
    guard expected.insert(sum).inserted, !known.hold(sum) else { return }
    note(InputDamage(path: path, kind: .lines("no line of it was given")))
    reading.part.tally.missingUnits += 1
  }

  /// Notes that a file of lines could not be read, or not whole.
  public mutating func note(_ error: ArchiveError) {
    note(InputDamage(path: error.path, kind: .archive(error)))
  }

  private mutating func note(_ damage: InputDamage) {
    reading.part.tally.files.found += 1
    reading.part.tally.files.damaged += 1
    reading.part.damages.add(damage)
  }
}
