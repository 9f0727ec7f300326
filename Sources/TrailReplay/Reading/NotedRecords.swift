/// Records of a file that take no part, or are in no window, for one reason: how many, and what is said
/// of the first of them.
struct NotedRecords: Sendable {
  private(set) var count = 0
  private var countReported = 0
  /// Where the first that has not been reported is, in bytes of the JSON.
  private(set) var byte = 0
  /// Its eventTime, if that was noted and it has one.
  private(set) var eventTime: String?

  /// How many have not been reported.
  var unreported: Int { count - countReported }

  mutating func add(byte: Int, eventTime: String?) {
    if unreported == 0 { (self.byte, self.eventTime) = (byte, eventTime) }
    count += 1
  }

  /// Notes that all so far have been reported.
  mutating func report() {
    countReported = count
  }
}
