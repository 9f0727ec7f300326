import TrailArchives
import TrailReplay

/// What grows as long as following goes on, in parts, so that most of it need not be written again and again.
///
/// What is of a day is a part, as long as most of its files may come; what is of 32 days that are past is one, and what
/// nobody knows the day of.
extension FollowState {
  /// One part.
  enum Part: Sendable {
    /// Names of files that have been read, by their folders.
    case names([[UInt8]])
    /// Changes that have been reported.
    case told([ReportedID])

    fileprivate static let (namesTag, toldTag): (UInt8, UInt8) = (1, 2)
  }

  /// All parts, at `day` in days since 1970-01-01.
  func parts(on day: Int) -> [Part] {
    let folders = Dictionary(grouping: seen.folders.keys) { folder in
      Self.key(of: FolderDays.last(of: ArchiveLocation(bytes: folder)), on: day)
    }
    let ids = Dictionary(grouping: told.all) { Self.key(of: $0.value.head.at / 86_400, on: day) }
    let inOrder = { (left: [UInt8], right: [UInt8]) in left.lexicographicallyPrecedes(right) }
    return folders.sorted { $0.key < $1.key }.map { .names($0.value.sorted(by: inOrder)) }
      + ids.sorted { $0.key < $1.key }.map { _, told in
        .told(told.map(\.key).sorted { $0.description < $1.description })
      }
  }

  /// What is the same of all that is in one part.
  private static func key(of last: Int?, on day: Int) -> Int {
    guard let last else { return .min }
    return last >= day - 2 ? last : last / 32 * 32 - 1_000_000
  }

  /// A part as bytes, the same for equal parts.
  func encoded(_ part: Part) -> [UInt8] {
    var writer = ReadingWriter()
    switch part {
    case .names(let folders):
      writer.reserve(
        folders.reduce(16) { $0 + $1.count + 24 + (seen.folders[$1]?.names.count ?? 0) * 20 })
      writer.add(byte: Part.namesTag)
      writer.add(folders.count)
      for folder in folders {
        writer.add(text: folder)
        (seen.folders[folder] ?? SeenFolder()).encode(to: &writer)
      }
    case .told(let ids):
      writer.add(byte: Part.toldTag)
      let known = ids.compactMap { id in told.all[id].map { (id, $0) } }
      writer.add(known.count)
      for (id, told) in known {
        writer.add(id.description)
        told.encode(to: &writer)
      }
    }
    return writer.bytes
  }

  /// Adds a part that was kept.
  mutating func take(part bytes: [UInt8]) throws(ArchiveReadingError) {
    var reader = ReadingReader(bytes)
    switch try reader.byte() {
    case Part.namesTag:
      for _ in 0..<(try reader.count(of: 3)) {
        let folder = try reader.text()
        seen.take(folder, try SeenFolder(from: &reader))
      }
    case Part.toldTag:
      for _ in 0..<(try reader.count(of: 8)) {
        let id = ReportedID(kept: try reader.string())
        told.take(id, try ToldTransition(from: &reader))
      }
    default: throw reader.damage
    }
    guard reader.isAtEnd else { throw reader.damage }
  }
}

extension ToldTransition {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(head.alarm)
    writer.add(signed: head.at)
    writer.add(head.from)
    writer.add(head.to)
    writer.add(revision)
    writer.add(isFinal)
    writer.add(stands)
    writer.add(word: content)
    writer.add(signed: updatesFrom)
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let head = Head(
      alarm: try reader.string(), at: try reader.time(), from: try reader.string(),
      to: try reader.string())
    self.init(
      head: head, revision: try reader.number(upTo: 1 << 48), isFinal: try reader.flag(),
      stands: try reader.flag(), content: try reader.word(), updatesFrom: try reader.signed())
  }
}

extension SeenFolder {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(signed: changedAt)
    writer.add(closed != nil)
    if let closed {
      writer.add(closed.count)
      writer.add(word: closed.high)
      writer.add(word: closed.low)
      return
    }
    writer.add(names.count)
    for (name, size) in names.sorted {
      writer.add(word: name.high)
      writer.add(word: name.low)
      writer.add(Int(size))
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let changedAt = try reader.time()
    if try reader.flag() {
      let sum = NameSum(
        count: try reader.number(upTo: 1 << 40), high: try reader.word(), low: try reader.word())
      self.init(closed: sum, changedAt: changedAt)
      return
    }
    var (marks, sizes): ([NameMark], [UInt32]) = ([], [])
    let count = try reader.count(of: 17)
    marks.reserveCapacity(count)
    sizes.reserveCapacity(count)
    for _ in 0..<count {
      marks.append(NameMark(high: try reader.word(), low: try reader.word()))
      sizes.append(UInt32(try reader.number(upTo: Int(UInt32.max))))
    }
    guard let names = NameTable(sorted: marks, sizes) else { throw reader.damage }
    self.init(names, changedAt: changedAt)
  }
}
