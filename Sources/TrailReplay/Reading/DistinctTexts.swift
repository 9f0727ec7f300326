/// Different texts of records, such as their accounts.
///
/// Of very many none are known any longer, so that memory does not grow with what records say.
struct DistinctTexts: Hashable, Sendable {
  /// No organization has more accounts.
  static let limit = 10_000

  /// What is longer is not the name of an account or a Region.
  private static let longest = 64

  /// Nil: there are more than can be kept.
  private(set) var all: Set<[UInt8]>? = []
  /// What was met last: most records are of one place.
  private var last: [UInt8] = []

  /// Adds a text.
  mutating func add(_ text: [UInt8]) {
    if text.count > Self.longest || !last.isEmpty && text == last { return }
    last = text
    all?.insert(text)
    if all?.count ?? 0 > Self.limit { all = nil }
  }

  /// Knows nothing any longer.
  mutating func drop() { all = nil }

  mutating func merge(_ other: DistinctTexts) {
    guard let others = other.all else { return drop() }
    for text in others { add(text) }
  }

  /// As strings in the order of their bytes; nil: there are very many.
  var sorted: [String]? {
    all?.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension DistinctTexts {
  static func == (left: DistinctTexts, right: DistinctTexts) -> Bool { left.all == right.all }

  func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
