/// A fact of a log event that is no part of its text, as CloudWatch Logs names it.
///
/// Metric filters may take them for dimensions, and choose log events by them (recorded:
/// metric_filters.json system-invalid lists these three).
public enum SystemField: String, Sendable, CaseIterable {
  /// The account whose log group the log event came from.
  case account = "@aws.account"
  /// The Region of that log group.
  case region = "@aws.region"
  /// The log group's name.
  case sourceLog = "@source.log"
}
