public import TrailArchives

/// Why a line cannot be taken into a reduction.
public enum ReadingLineError: Error, Hashable, Sendable {
  /// It is none that a mapper or a reduction wrote.
  case noLine
  /// It is cut, or was changed on its way.
  case damaged
  /// It is whole, and holds something impossible: no mapper of this version wrote it.
  case impossible
  /// It is of a version of the format that is not read.
  case otherVersion(Int)
  /// It was read for other filters or times, or in another way.
  case otherPlan
  /// The file at this path was read before, and not with the same result: it has changed in between, or the two
  /// were read by different versions.
  case changedUnit(ArchiveLocation)
  /// It has no records, and they are asked for.
  case lacksRecords
  /// It has records and others before it have none, or the other way round: those are not merged.
  case mixedRecords
}

extension ReadingLineError: CustomStringConvertible {
  /// What is wrong, behind the number of the line.
  public var description: String {
    switch self {
    case .noLine: "is none that map wrote"
    case .damaged: "is cut or damaged: nothing of it was taken"
    case .impossible: "is none that a map of this version wrote"
    case .otherVersion(let version): "is of version \(version) of the format, which is not read"
    case .otherPlan: "was made with other rules, times or reading options"
    case .changedUnit(let path): "has another result for \(path) than a line before"
    case .lacksRecords: "has no records; map --records writes them"
    case .mixedRecords: "has records and others have none, or the other way round"
    }
  }
}
