import TrailArchives

extension ArchiveError {
  func encode(to writer: inout ReadingWriter) {
    writer.add(text: path.bytes)
    writer.add(byte) { $0.add($1) }
    writer.add(isInside)
    kind.encode(to: &writer)
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let path = ArchiveLocation(bytes: try reader.text())
    let byte = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.number()
    }
    let isInside = try reader.flag()
    self.init(path: path, kind: try Kind(from: &reader), byte: byte, isInside: isInside)
  }
}

extension ArchiveError.Kind {
  /// Its name, and what else it holds.
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(name)
    switch self {
    case .unreadable(let words), .readFailed(let words), .gzipDamaged(let words),
      .memberNotRead(let words):
      writer.add(words)
    case .shrank(let count), .inflatesTooMuch(let count): writer.add(count)
    case .containerDamaged(let format, let words):
      writer.add(format.rawValue)
      writer.add(words)
    case .unread(let format): writer.add(format.rawValue)
    case .interrupted, .empty, .gzipEndsEarly, .trailingBytes, .nestedTooDeep, .noMemory: break
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    switch try reader.string() {
    case "unreadable": self = .unreadable(try reader.string())
    case "readFailed": self = .readFailed(try reader.string())
    case "shrank": self = .shrank(missing: try reader.number())
    case "interrupted": self = .interrupted
    case "empty": self = .empty
    case "gzipEndsEarly": self = .gzipEndsEarly
    case "gzipDamaged": self = .gzipDamaged(try reader.string())
    case "trailingBytes": self = .trailingBytes
    case "containerDamaged":
      self = .containerDamaged(try reader.named(ContainerFormat.self), try reader.string())
    case "unreadFormat": self = .unread(try reader.named(UnreadFormat.self))
    case "memberNotRead": self = .memberNotRead(try reader.string())
    case "inflatesTooMuch": self = .inflatesTooMuch(limit: try reader.number())
    case "nestedTooDeep": self = .nestedTooDeep
    case "noMemory": self = .noMemory
    default: throw reader.damage
    }
  }
}
