import BucketExposure
import CLibrary
import TrailRecords

/// Finds the calls of a `BucketWatch` among records, by two of their fields.
///
/// Every record is asked, and of most the first two letters of its `eventSource` say that it is not one.
struct WatchedCalls: Sendable {
  private static let source = FieldPath("eventSource")
  private static let name = FieldPath("eventName")

  /// Its calls are of both kinds. (Not static, as all here is asked for with every record.)
  private let service = Array("s3.amazonaws.com".utf8)
  /// What else changes buckets.
  private let control = Array("s3-control".utf8)
  private let sourceSlot: Int
  private let nameSlot: Int
  private let watch: BucketWatch
  /// Event names by how many bytes they have.
  private var names: [[(name: [UInt8], kind: BucketWatch)]] = []

  /// The paths that must be found in records for `watch`.
  static func wantedPaths(for watch: BucketWatch) -> [FieldPath] {
    watch.isEmpty ? [] : [source, name]
  }

  /// Creates a finder of the calls of `watch` in records scanned with `table`; nil where there are none.
  init?(_ watch: BucketWatch, in table: FieldTable) {
    guard !watch.isEmpty, let source = table.slot(of: Self.source),
      let name = table.slot(of: Self.name)
    else { return nil }
    (sourceSlot, nameSlot, self.watch) = (source, name, watch)
    add(BucketChange.eventNames, as: .changes)
    add(BucketReads.eventNames, as: .reads)
  }

  private mutating func add(_ names: [String], as kind: BucketWatch) {
    guard watch.contains(kind) else { return }
    for name in names.map({ Array($0.utf8) }) {
      while self.names.count <= name.count { self.names.append([]) }
      self.names[name.count].append((name, kind))
    }
  }

  /// What a record is looked at for.
  func kind(of record: Span<UInt8>, _ fields: borrowing RecordFields) -> BucketWatch {
    let source = fields.slots[sourceSlot]
    guard case .string = source.kind else { return [] }
    let kinds: BucketWatch
    if source.hasEscapes {
      kinds = source.bytes(in: record).map { self.kinds(from: $0.span) } ?? []
    } else {
      kinds = self.kinds(from: record.extracting(Int(source.start)..<Int(source.end)))
    }
    return kinds.isEmpty ? [] : kinds.intersection(kind(named: fields.slots[nameSlot], in: record))
  }

  /// What calls to a service may be.
  private func kinds(from source: Span<UInt8>) -> BucketWatch {
    guard source.count > 1, source[0] == service[0], source[1] == service[1] else {
      return []
    }
    if source.bytes.isEqual(to: service.span.bytes) { return watch }
    let isControl = source.bytes.extracting(first: control.count)
      .isEqual(to: control.span.bytes)
    return isControl ? watch.intersection(.changes) : []
  }

  private func kind(named slot: FieldSlot, in record: Span<UInt8>) -> BucketWatch {
    guard case .string = slot.kind else { return [] }
    if slot.hasEscapes { return slot.bytes(in: record).map { kind(named: $0.span.bytes) } ?? [] }
    return kind(named: record.extracting(Int(slot.start)..<Int(slot.end)).bytes)
  }

  private func kind(named name: RawSpan) -> BucketWatch {
    guard name.byteCount < names.count else { return [] }
    for known in names[name.byteCount] where name.isEqual(to: known.name.span.bytes) {
      return known.kind
    }
    return []
  }
}
