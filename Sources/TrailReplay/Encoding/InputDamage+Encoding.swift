import TrailArchives
import TrailRecords

extension DamageCollector {
  func encode(to writer: inout ReadingWriter) {
    writer.add(count)
    let first = first
    writer.add(first.count)
    for damage in first { damage.encode(to: &writer) }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let count = try reader.number(upTo: 1 << 50)
    let kept = try reader.list(of: 4, upTo: min(count, Self.limit)) {
      (reader) throws(ArchiveReadingError) in
      try InputDamage(from: &reader)
    }
    self.init(count: count, kept: kept)
  }
}

extension InputDamage {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(text: path.bytes)
    kind.encode(to: &writer)
    writer.add(byte) { $0.add($1) }
    switch outcome {
    case .restLost: writer.add(byte: 0)
    case .nothingBehind: writer.add(byte: 1)
    case .saidByKind: writer.add(byte: 2)
    case .resumed(let byte):
      writer.add(byte: 3)
      writer.add(byte)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let path = ArchiveLocation(bytes: try reader.text())
    let kind = try Kind(from: &reader)
    let byte = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.number()
    }
    let outcome: Outcome
    switch try reader.byte() {
    case 0: outcome = .restLost
    case 1: outcome = .nothingBehind
    case 2: outcome = .saidByKind
    case 3: outcome = .resumed(byte: try reader.number())
    default: throw reader.damage
    }
    self.init(path: path, kind: kind, byte: byte, outcome: outcome)
  }
}

extension InputDamage.Kind {
  fileprivate func encode(to writer: inout ReadingWriter) {
    switch self {
    case .archive(let error):
      writer.add(byte: 0)
      error.encode(to: &writer)
    case .malformed(let words):
      writer.add(byte: 1)
      writer.add(words)
    case .cut: writer.add(byte: 2)
    case .noDocument: writer.add(byte: 3)
    case .foreign: writer.add(byte: 4)
    case .notGzip: writer.add(byte: 5)
    case .refused(let refusal, let count):
      writer.add(byte: 6)
      writer.add(refusal.rawValue)
      writer.add(count)
    case .withoutTime(let text, let count), .untimed(let text, let count):
      if case .untimed = self { writer.add(byte: 8) } else { writer.add(byte: 7) }
      writer.add(text) { $0.add($1) }
      writer.add(count)
    case .looksLikeRecords(let likeness, let packing):
      writer.add(byte: 9)
      likeness.encode(to: &writer)
      packing.encode(to: &writer)
    case .noise(let title):
      writer.add(byte: 10)
      writer.add(title)
    case .notRead(let shape, let count, let remedy):
      writer.add(byte: 11)
      writer.add(shape)
      writer.add(count)
      writer.add(remedy) { $0.add($1) }
    case .lines(let what):
      writer.add(byte: 12)
      writer.add(what)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    switch try reader.byte() {
    case 0: self = .archive(try ArchiveError(from: &reader))
    case 1: self = .malformed(try reader.string())
    case 2: self = .cut
    case 3: self = .noDocument
    case 4: self = .foreign
    case 5: self = .notGzip
    case 6:
      self = .refused(try reader.named(RecordRefusal.self), count: try reader.number())
    case 7: self = .withoutTime(try reader.optionalString(), count: try reader.number())
    case 8: self = .untimed(try reader.optionalString(), count: try reader.number())
    case 9:
      self = .looksLikeRecords(
        try Likeness(from: &reader), try InputDamage.Packing(from: &reader))
    case 10: self = .noise(try reader.string())
    case 11:
      self = .notRead(
        try reader.string(), count: try reader.number(), remedy: try reader.optionalString())
    case 12: self = .lines(try reader.string())
    default: throw reader.damage
    }
  }
}

extension InputDamage.Packing {
  fileprivate func encode(to writer: inout ReadingWriter) {
    switch self {
    case .plain: writer.add(byte: 0)
    case .gzip: writer.add(byte: 1)
    case .inside: writer.add(byte: 2)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    switch try reader.byte() {
    case 0: self = .plain
    case 1: self = .gzip
    case 2: self = .inside
    default: throw reader.damage
    }
  }
}
