/// Different texts of records, such as their accounts.
///
/// Of very many none are known any longer, so that memory does not grow with what records say.
struct DistinctTexts: Hashable, Sendable {
  /// No organization has more accounts.
  static let limit = 10_000

  /// What is longer is not the name of an account or a Region.
  private static let longest = 64

  /// So many are compared one by one faster than they are hashed; most files have one.
  private static let few = 8

  /// In the order in which they came; nil: there are more than can be kept.
  private(set) var all: [[UInt8]]? = []
  /// The same, once they are more than a few.
  private var known: Set<[UInt8]> = []
  /// What was met last: most records are of one place.
  private var last: [UInt8] = []

  /// Adds a text.
  mutating func add(_ text: [UInt8]) {
    if text.count > Self.longest || !last.isEmpty && text == last { return }
    last = text
    guard let count = all?.count, !holds(text) else { return }
    if count == Self.limit { return drop() }
    all?.append(text)
    if count == Self.few { known = Set(all ?? []) } else if count > Self.few { known.insert(text) }
  }

  private func holds(_ text: [UInt8]) -> Bool {
    known.isEmpty ? all?.contains(text) ?? false : known.contains(text)
  }

  /// Knows nothing any longer.
  mutating func drop() { (all, known) = (nil, []) }

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
  static func == (left: DistinctTexts, right: DistinctTexts) -> Bool {
    left.all.map(Set.init) == right.all.map(Set.init)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(all.map(Set.init)) }
}
