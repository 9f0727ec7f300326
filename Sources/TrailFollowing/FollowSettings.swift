/// How an archive that keeps growing is followed; all times are in seconds.
package struct FollowSettings: Sendable {
  /// How far the edge is behind the newest delivery: 15 minutes, as CloudTrail typically delivers within them
  /// (documented; 99.9 % within 10 minutes, observed).
  package var lateness = 900
  /// How long a file that cannot be read to its end is left alone after it was last seen to change.
  package var settle = 60
  /// How far before the edge matches are remembered: those of an event that comes twice, and what a record that
  /// comes late changes; what is older is read again from the folder.
  package var remember = 86_400
  /// Whether changes of state are reported as soon as they are seen, and again when they are final.
  package var reportsProvisional = false
  /// The first second of which changes are reported; nil: all are.
  package var from: Int?
  /// Without a new file for so long the source is silent; nil: nobody asks.
  package var expectEvery: Int?

  /// Creates the usual settings.
  package init() {}
}
