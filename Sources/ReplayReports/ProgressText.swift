public import TrailReplay

/// How far a reading has come, in one line for whoever waits.
public struct ProgressText: Sendable {
  /// Seconds of reading before it is said how long the rest may take.
  private static let secondsToGuess = 3.0

  /// What has been read.
  public var counts: ReadingProgress.Counts
  /// What there is to read; nil where nobody knows before the end.
  public var found: FoundFiles.Counts?
  /// How many alarms have matches; nil where there are none to be judged.
  public var alarms: Int?
  /// Whether all has been read.
  public var isJudging = false
  /// How long it has taken so far, in seconds.
  public var seconds: Double

  /// Creates the line of a reading that has taken `seconds` so far.
  public init(_ counts: ReadingProgress.Counts, seconds: Double) {
    (self.counts, self.seconds) = (counts, seconds)
  }

  /// The line, without its end: `12 of 42 files, 1.2 of 3.9 MB, 4,711 records, …`.
  public var text: String {
    if isJudging {
      return "all \(Counted.grouped(counts.files)) files read, "
        + "\(Counted.grouped(counts.records)) records, \(matches); putting results together"
    }
    return [files, bytes, "\(Counted.grouped(counts.records)) records", matches, left]
      .compactMap(\.self).joined(separator: ", ")
  }

  private var files: String {
    let done = Counted.grouped(counts.files)
    guard let found else { return "\(done) files" }
    return "\(done) of \(Counted.grouped(max(found.files, counts.files)))\(more) files"
  }

  /// A sign that there are more, where listing goes on.
  private var more: String { found?.isComplete ?? true ? "" : "+" }

  private var bytes: String? {
    guard let found else { return counts.bytes > 0 ? Self.size(counts.bytes) : nil }
    return "\(Self.size(counts.bytes)) of \(Self.size(max(found.bytes, counts.bytes)))\(more)"
  }

  private var matches: String {
    let matches = "\(Counted.grouped(counts.matches)) match\(counts.matches == 1 ? "" : "es")"
    return alarms.map { "\(matches) for \(Counted.noun($0, "alarm"))" } ?? matches
  }

  /// How long the rest takes if it goes on as until now; nil before anything can be said.
  private var left: String? {
    guard let found, found.isComplete, seconds >= Self.secondsToGuess, counts.bytes > 0,
      found.bytes > counts.bytes
    else { return nil }
    let rest = seconds * Double(found.bytes - counts.bytes) / Double(counts.bytes)
    return rest < 1e7 ? "\(TimeWords.duration(Int(rest) + 1)) left" : nil
  }

  /// `999 B`, `1.2 kB`, `3.9 GB`.
  static func size(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    var (tenths, units) = (bytes / 100, ["kB", "MB", "GB", "TB", "PB"][...])
    while tenths >= 10_000, units.count > 1 {
      tenths /= 1000
      units = units.dropFirst()
    }
    return "\(tenths / 10).\(tenths % 10) \(units[units.startIndex])"
  }
}
