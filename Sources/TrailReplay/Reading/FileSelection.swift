import TrailArchives
import TrailRecords

/// Leaves files out by their names before they are opened: those in which nothing can take part.
///
/// Only standard names of delivery files are judged. A record can be delivered long after its call,
/// so by `eventTime` there is a margin (CloudTrail format reference, c.4); by the delivery clock the
/// minute in the name is the record's time.
struct FileSelection: Sendable {
  /// Seconds before and behind the times asked for in which files are read all the same.
  private static let margin = (before: 3600, behind: 86400)

  private let selection: RecordSelection
  private let readsFrom: Int?
  private let clock: ReplayClock

  /// Creates the selection that a run's settings ask for; nil when every file is read.
  init?(_ settings: ReadingSettings) {
    let selection = settings.selection
    let asksForPlaces = !selection.accounts.isEmpty || !selection.regions.isEmpty
    guard !settings.readsAllFiles, selection.asksForTimes || asksForPlaces else { return nil }
    (self.selection, readsFrom) = (selection, settings.readsFrom)
    clock = settings.clock
  }

  /// Why the file at `path` is left out; nil when it is read.
  func reason(toSkip path: ArchiveLocation) -> RecordRefusal? {
    let name = ArchiveName(path)
    guard name.isStandard else { return nil }
    let context = RecordContext(name)
    if let time = context.deliveryTime, isTooEarly(time) || isTooLate(time) { return .otherTime }
    if Self.excludes(context.account, selection.accounts) { return .otherAccount }
    if Self.excludes(context.region, selection.regions) { return .otherRegion }
    return nil
  }

  /// Whether a file that is left out holds what lies before all that is read.
  func provesOlder(_ path: ArchiveLocation) -> Bool {
    let context = RecordContext(ArchiveName(path))
    return context.deliveryTime.map(isTooEarly) ?? false
      && !Self.excludes(context.account, selection.accounts)
      && !Self.excludes(context.region, selection.regions)
  }

  private func isTooEarly(_ time: Int) -> Bool {
    readsFrom.map { time < $0 - (clock == .event ? Self.margin.before : 0) } ?? false
  }

  private func isTooLate(_ time: Int) -> Bool {
    selection.to.map { time >= $0 + (clock == .event ? Self.margin.behind : 0) } ?? false
  }

  private static func excludes(_ known: [UInt8]?, _ wanted: [String]) -> Bool {
    guard let known, !wanted.isEmpty else { return false }
    return !wanted.contains { $0.utf8.elementsEqual(known) }
  }
}
