/// A key of an outermost object that shows what the object is.
///
/// Read for each document, in JSON lines for each record: it has no references.
struct TellingKey: Equatable {
  let shape: DocumentShape
  /// Whether its value is the list of what the document holds.
  var opensList = false
  /// What the lists in that list are of; nil: it holds objects.
  var cells: DocumentShape?
  /// Whether its value may be an object instead, which has the list under the same key.
  var mayBeNested = false
  /// Whether no other program's objects have such a key.
  var isSure = false
  /// What becomes of an object that begins with it, its list aside.
  var reading = ShapeDescription.Reading.none

  /// A key that shows nothing.
  static let nothing = TellingKey(shape: .unknown)

  /// Returns what a key shows; nil when it shows nothing.
  static func reading(_ key: some Collection<UInt8>) -> TellingKey? {
    let (count, beginning) = (key.count, start(of: key))
    for index in all.indices where all[index].count == count && all[index].start == beginning {
      if names[index].utf8.elementsEqual(key) { return all[index].key }
    }
    return nil
  }

  /// How a key is spelled as far as most others can be told from it without looking at them.
  private struct Spelling {
    let count: Int
    let start: UInt64
    let key: TellingKey
  }

  private static func start(of key: some Collection<UInt8>) -> UInt64 {
    key.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let entries = DocumentShape.allCases.flatMap { keys(of: $0) }
  private static let names = entries.map(\.name)
  private static let all = entries.map { name, key in
    Spelling(count: name.utf8.count, start: start(of: name.utf8), key: key)
  }

  /// The keys that give a shape away.
  private static func keys(of shape: DocumentShape) -> [(name: String, key: TellingKey)] {
    let details = shape.details
    let plain = TellingKey(shape: shape, reading: details.reading)
    var sure = plain
    sure.isSure = true
    var opening = plain
    if let list = details.list {
      (opening.opensList, opening.isSure) = (true, list.isSure)
      (opening.cells, opening.mayBeNested) = (list.cells, list.mayBeNested)
    }
    return named(details.list?.keys ?? [], opening) + named(details.sureKeys, sure)
      + named(details.keys, plain)
  }

  private static func named(
    _ names: [String], _ key: TellingKey
  ) -> [(name: String, key: TellingKey)] {
    names.map { (name: $0, key: key) }
  }
}
