/// What holds for every kind of history data.
enum HistoryData {
  /// The longest that CloudWatch keeps, in characters (documented).
  static let limit = 4095
}
