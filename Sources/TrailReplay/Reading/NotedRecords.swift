/// Records of a file that take no part, or are in no window, for one reason: how many, and what is said
/// of the first of them.
struct NotedRecords: Sendable {
  private(set) var count = 0
  private var countTold = 0
  /// Where the first that has not been told is, in bytes of the JSON.
  private(set) var byte = 0
  /// Its eventTime, if that was noted and it has one.
  private(set) var eventTime: String?

  /// How many have not been told.
  var untold: Int { count - countTold }

  mutating func add(byte: Int, eventTime: String?) {
    if untold == 0 { (self.byte, self.eventTime) = (byte, eventTime) }
    count += 1
  }

  /// Notes that all so far have been told.
  mutating func tell() {
    countTold = count
  }
}
