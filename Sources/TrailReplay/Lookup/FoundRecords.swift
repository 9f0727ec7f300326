/// The records that one place was found to name, in listing order; of very many the first ones.
public struct FoundRecords: Sendable {
  /// Records that are kept; of further ones only the number is.
  private static let mostKept = 20

  private struct Kept {
    let position: Int
    let record: LocatedRecord
  }

  /// What was looked for.
  public let place: RecordName
  /// How many records it names.
  public private(set) var count = 0
  private var kept: [Kept] = []

  init(of place: RecordName) {
    self.place = place
  }

  /// Adds a record of the file at `position` in listing order; those of one file in their order.
  mutating func add(_ record: LocatedRecord, at position: Int) {
    count += 1
    let index = kept.firstIndex { $0.position > position } ?? kept.count
    kept.insert(Kept(position: position, record: record), at: index)
    if kept.count > Self.mostKept { kept.removeLast() }
  }

  /// The records that are kept; empty where there is none.
  public var records: [LocatedRecord] { kept.map(\.record) }

  /// Whether they are not copies of one record, delivered more than once.
  public var isAmbiguous: Bool { kept.contains { $0.record.text != kept[0].record.text } }

  /// The record that the place names; nil where there is none, or more than one.
  public var record: LocatedRecord? { isAmbiguous ? nil : kept.first?.record }
}
