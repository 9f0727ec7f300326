/// The three states of an alarm; raw values are CloudWatch's own names.
public enum AlarmState: String, Codable, Sendable, CaseIterable {
  /// The threshold is not crossed.
  case ok = "OK"
  /// The threshold is crossed.
  case alarm = "ALARM"
  /// There is too little data to tell; every alarm starts here (S1, documented; S2, assumed).
  case insufficientData = "INSUFFICIENT_DATA"
}
