import TrailRecords

/// Files that an earlier run wrote, which the next one may write over.
public enum EarlierRun {
  /// What a `SummaryReport` begins with, and a `DamageLine`.
  private static let beginnings = [#"{"type":"summary""#, #"{"type":"damage","#]

  /// What results begin with as csv, Markdown, JUnit's XML and a case file; text may begin with anything, and JSON lines may be read as
  /// records.
  private static let resultBeginnings =
    [
      "alarm,at,from,to,", "filters,namespace,", "filter,eventTime,", "eventTime,deliveryTime,",
      "by,name,kind,", "bucket,owner,verdict,",
      EnvelopeScanner.pageBeginning, JUnitDocument.beginning,
    ]
    + ["Alarms", "Windows", "Matches", "Excepted matches", "Timeline", "Buckets"].map {
      "## \($0)\n"
    }

  /// How many bytes of a file it takes to tell.
  public static let bytesToTell =
    (beginnings + resultBeginnings).map(\.utf8.count).max() ?? 0

  /// Returns whether a file that begins with these bytes was written beside results, whole or cut off; an empty
  /// one may have been.
  ///
  /// `beginning`: the first `bytesToTell` bytes, or all where there are fewer.
  public static func mayHaveWritten(_ beginning: [UInt8]) -> Bool {
    isAny(of: beginnings, beginning)
  }

  /// Returns whether such a file may hold results, likewise.
  public static func mayHaveWrittenResults(_ beginning: [UInt8]) -> Bool {
    isAny(of: resultBeginnings, beginning)
  }

  private static func isAny(of texts: [String], _ beginning: [UInt8]) -> Bool {
    texts.contains { text in
      text.utf8.starts(with: beginning) || beginning.starts(with: text.utf8)
    }
  }
}
