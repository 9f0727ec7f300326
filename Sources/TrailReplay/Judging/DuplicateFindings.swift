public import TrailArchives

/// Where the dropped duplicates of a replay were, and what the archive looks like for them.
public struct DuplicateFindings: Hashable, Sendable {
  /// What an archive with many duplicates may be.
  public enum Likeness: String, Hashable, Sendable {
    /// Two trails that write to one prefix: copies in two files of one account, delivered within ten
    /// minutes of one another (CloudTrail format reference, c.3). A log group has one trail's.
    case twoTrails
    /// The same files twice: copied, or unpacked beside the original.
    case sameFiles
  }

  /// Files with records that were dropped, and how many, in the order of paths.
  public let files: [File]
  /// What the archive looks like; nil when it looks like nothing in particular.
  public let likeness: Likeness?

  /// A file of which records were dropped.
  public struct File: Hashable, Sendable {
    /// The file.
    public let path: ArchiveLocation
    /// How many matching records of it were dropped.
    public let dropped: Int
  }

  /// Pairs that make a likeness, at least, and the share of all they must have.
  private static let sign = (count: 3, share: 0.8)

  /// Creates the findings of pairs: the file a record was dropped of, and that of its survivor.
  init(_ pairs: [(dropped: ArchiveLocation, survivor: ArchiveLocation)]) {
    var counts: [ArchiveLocation: Int] = [:]
    for pair in pairs { counts[pair.dropped, default: 0] += 1 }
    files = counts.sorted { $0.key < $1.key }.map { File(path: $0.key, dropped: $0.value) }
    var likenesses: [Likeness: Int] = [:]
    for pair in pairs {
      if let likeness = Self.likeness(pair.dropped, pair.survivor) {
        likenesses[likeness, default: 0] += 1
      }
    }
    likeness =
      likenesses.first { _, count in
        count >= Self.sign.count && Double(count) >= Self.sign.share * Double(pairs.count)
      }?.key
  }

  private static func likeness(_ one: ArchiveLocation, _ other: ArchiveLocation) -> Likeness? {
    if stem(one) == stem(other) { return .sameFiles }
    let (left, right) = (ArchiveName(one), ArchiveName(other))
    guard left.isStandard, right.isStandard, left.account == right.account,
      let first = RecordTimes.delivery(left), let second = RecordTimes.delivery(right)
    else { return nil }
    return abs(first - second) <= 600 ? .twoTrails : nil
  }

  /// A file's name without what packing adds to it.
  private static func stem(_ path: ArchiveLocation) -> ArraySlice<UInt8> {
    let name = path.lastComponent
    let ending = Array(".gz".utf8)
    return name.suffix(3).elementsEqual(ending) ? name.dropLast(3) : name
  }
}
