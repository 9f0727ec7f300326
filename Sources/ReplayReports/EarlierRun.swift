/// Files that an earlier run wrote beside its results, which the next one may write over.
public enum EarlierRun {
  /// What a `SummaryReport` begins with, and a `DamageLine`.
  private static let beginnings = [#"{"type":"summary""#, #"{"type":"damage","#]

  /// How many bytes of a file it takes to tell.
  public static let bytesToTell = 17

  /// Returns whether a file that begins with these bytes is such a one, whole or cut off; an empty one is.
  ///
  /// `beginning`: the first `bytesToTell` bytes, or all where there are fewer.
  public static func mayHaveWritten(_ beginning: [UInt8]) -> Bool {
    beginnings.contains { text in
      text.utf8.starts(with: beginning) || beginning.starts(with: text.utf8)
    }
  }
}
