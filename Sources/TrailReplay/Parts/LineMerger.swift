import TrailArchives

/// Merges lines of a replay in parts into fewer ones, which can be reduced again.
///
/// Nothing of a line is lost but repeats: merging merged lines gives the same as merging all at once.
public struct LineMerger: Sendable {
  /// About so many bytes of units go into one line: what reads lines may hold a whole one.
  private static let lineSize = 1 << 20

  private let context: LineContext
  /// Whether lines have records; nil: there was none yet.
  private var keepsRecords: Bool?
  private var known = KnownUnits()
  private var units: [EncodedUnit] = []
  private var ledger: MatchLedger
  /// What lists passed over.
  private var listings: [LineSum: [UInt8]] = [:]
  private let leavesOutDamaged: Bool

  /// Creates the merger of lines that were made for `plan`, all with records or all without.
  ///
  /// `leavesOutDamaged`: files of which something could not be read are left out, to be read again.
  public init(_ plan: ReplayPlan, leavingOutDamaged leavesOutDamaged: Bool = false) {
    self.leavesOutDamaged = leavesOutDamaged
    context = LineContext(of: plan, for: plan.mapped(keepsRecords: true))
    ledger = context.nothing
  }

  /// Takes a line; see `ReplayReducer.add`.
  public mutating func add(_ line: ArraySlice<UInt8>) throws(ReadingLineError) {
    let line = try ReadingLine(line, plan: context.sum)
    var fault: ReadingLineError?
    switch line.kind {
    case .skipped: return
    case .listing: listings[line.sum] = line.body
    case .unit, .units:
      do throws(ArchiveReadingError) {
        var units = try UnitsReader(line)
        fault = try add(&units)
      } catch {
        throw .impossible
      }
    }
    if let fault { throw fault }
  }

  private mutating func add(
    _ line: inout UnitsReader
  ) throws(ArchiveReadingError) -> ReadingLineError? {
    guard line.kind.keepsRecords == keepsRecords ?? line.kind.keepsRecords else {
      return .mixedRecords
    }
    keepsRecords = line.kind.keepsRecords
    var (rest, new): (UnitsRest, [(head: UnitsReader.Head, part: [UInt8], rest: Int)]) = (
      UnitsRest(), []
    )
    for _ in 0..<line.count {
      let unit = try line.nextHead()
      let path = LineSum(of: unit.path)
      let finding = known.finding(path, unit.sum)
      let part = try line.part(of: unit)
      let place = rest.note(unit, isNew: finding == .new, line.kind.keepsRecords)
      switch finding {
      case .changed: return .changedUnit(ArchiveLocation(bytes: unit.path))
      case .repeated: break
      case .new:
        known.add(path, unit.sum)
        let isKept = leavesOutDamaged ? try isWhole(part, line.kind) : true
        if isKept { new.append((unit, part, place)) }
      }
    }
    let files = try rest.readFiles(of: &line, into: &ledger, for: context)
    var reads: [Int: BucketReads] = [:]
    try rest.readReads(of: &line) { reads[$1] = $0 }
    guard line.reader.isAtEnd else { throw line.reader.damage }
    for unit in new {
      units.append(
        EncodedUnit(
          path: ArchiveLocation(bytes: unit.head.path), sum: unit.head.sum, part: unit.part,
          files: unit.rest < files.count ? files[unit.rest] : 0..<0,
          reads: reads[unit.rest] ?? BucketReads()))
    }
    return nil
  }

  /// Whether all of a unit was read.
  private func isWhole(
    _ part: [UInt8], _ head: UnitsHead
  ) throws(ArchiveReadingError) -> Bool {
    var (found, reader) = (ReadingPart(of: context.plan), ReadingReader(part))
    try found.add(from: &reader, filters: context.filterCount, listsFiles: head.keepsRecords)
    return found.damages.count == 0
  }

  /// Hands the merged lines to `write`, in the order of their units, until that returns false.
  ///
  /// They are the same bytes in whatever order lines were taken.
  public func forEachLine(_ write: ([UInt8]) -> Bool) {
    let index = LedgerIndex(ledger)
    var rest = units.sorted { $0.path < $1.path }[...]
    while !rest.isEmpty {
      var size = 0
      let line = rest.prefix { unit in
        defer { size += Self.size(of: unit, in: index) }
        return size < Self.lineSize
      }
      rest = rest.dropFirst(line.count)
      guard write(text(of: line, in: index)) else { return }
    }
    for (_, body) in listings.sorted(by: { $0.key < $1.key }) {
      guard write(ReplayLister.line(body, plan: context.sum)) else { return }
    }
  }

  private func text(of units: ArraySlice<EncodedUnit>, in index: LedgerIndex) -> [UInt8] {
    let head = UnitsHead(keepsRecords: keepsRecords ?? false, isMerged: true)
    let matches = units.reduce(0) { sum, unit in
      unit.files.reduce(sum) { $0 + index.rows(of: $1).count }
    }
    let body = UnitsWriter.body(head, units, in: index)
    var facts = LineFacts()
    facts.add(.units, units.count)
    facts.add(.matches, matches)
    return ReadingLine(.units, body, plan: context.sum).text(facts)
  }

  /// About how many bytes a unit takes.
  private static func size(of unit: EncodedUnit, in index: LedgerIndex) -> Int {
    unit.files.reduce(unit.part.count + 64) { size, file in
      size + 64 * (index.rows(of: file).count + index.strangers(of: file).count)
        + 512 * index.changes(of: file).count
    }
  }
}
