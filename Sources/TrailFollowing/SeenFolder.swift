/// The files of one folder that have been read.
struct SeenFolder: Sendable {
  /// Each with its size.
  private(set) var names = NameTable()
  /// When a file was last added, in seconds since the Unix epoch, by the clock of the passes.
  private(set) var changedAt = 0
  /// Of a closed folder, what there was.
  private(set) var closed: NameSum?

  /// Creates a folder without files.
  init() {}

  /// Creates a folder with files that were kept.
  init(_ names: NameTable, changedAt: Int) { (self.names, self.changedAt) = (names, changedAt) }

  /// Creates a closed folder.
  init(closed sum: NameSum, changedAt: Int) { (closed, self.changedAt) = (sum, changedAt) }

  var isClosed: Bool { closed != nil }
  var count: Int { closed?.count ?? names.count }

  mutating func insert(_ name: NameMark, size: Int, at now: Int) {
    guard closed == nil else { return }
    names.insert(name, size: size)
    changedAt = max(changedAt, now)
  }

  /// Forgets the names.
  mutating func close() {
    guard closed == nil else { return }
    closed = names.sum
    names = NameTable()
  }

  /// Takes what is in a closed folder now for what is known of it; returns whether that is other than it was, and not
  /// fewer files alone.
  mutating func note(_ sum: NameSum) -> Bool {
    guard let known = closed else { return false }
    closed = sum
    return sum != known && sum.count >= known.count
  }
}
