import Digests
import TrailArchives
import TrailRecords

extension InputFile {
  /// The fewest bytes that one takes.
  static let leastSize = 4

  func encode(to writer: inout ReadingWriter) {
    writer.add(text: path.bytes)
    writer.add(size) { $0.add($1) }
    fate.encode(to: &writer)
    writer.add(digest) { writer, digest in
      for byte in digest.bytes { writer.add(byte: byte) }
    }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let path = ArchiveLocation(bytes: try reader.text())
    let size = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.number(upTo: 1 << 50)
    }
    let fate = try Fate(from: &reader)
    let digest = try reader.optional { (reader) throws(ArchiveReadingError) in
      try SHA256Digest(from: &reader)
    }
    self.init(path, size: size, fate: fate, digest: digest)
  }
}

extension SHA256Digest {
  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    var bytes: [UInt8] = []
    for _ in 0..<Self.size { bytes.append(try reader.byte()) }
    guard let digest = Self(bytes: bytes) else { throw reader.damage }
    self = digest
  }
}

extension InputFile.Fate {
  fileprivate func encode(to writer: inout ReadingWriter) {
    switch self {
    case .read: writer.add(byte: 0)
    case .damaged: writer.add(byte: 1)
    case .notRecords: writer.add(byte: 2)
    case .unfinishedCopy: writer.add(byte: 3)
    case .skipped(let reason):
      writer.add(byte: 4)
      writer.add(reason.rawValue)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    switch try reader.byte() {
    case 0: self = .read
    case 1: self = .damaged
    case 2: self = .notRecords
    case 3: self = .unfinishedCopy
    case 4: self = .skipped(try reader.named(RecordRefusal.self))
    default: throw reader.damage
    }
  }
}
