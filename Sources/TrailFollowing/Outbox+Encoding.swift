import TrailReplay

extension Outbox {
  func encode(to writer: inout ReadingWriter) {
    writer.add(next)
    writer.add(lines.count)
    for line in lines {
      writer.add(line.number)
      line.subject.encode(to: &writer)
      writer.add(text: line.text)
    }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let next = try reader.number(upTo: 1 << 48)
    let lines = try reader.list { (reader) throws(ArchiveReadingError) in
      OutboxLine(
        number: try reader.number(upTo: 1 << 48), subject: try OutboxLine.Subject(from: &reader),
        text: try reader.text())
    }
    self.init(lines, next: next)
  }
}

extension OutboxLine.Subject {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(type)
    writer.add(id)
    for text in [alarm, state, previousState] { writer.add(text) { $0.add($1) } }
    writer.add(at) { $0.add(signed: $1) }
    writer.add(revision) { $0.add($1) }
    writer.add(isFinal) { $0.add($1) }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init(type: try reader.string(), id: try reader.string())
    (alarm, state) = (try reader.optionalString(), try reader.optionalString())
    previousState = try reader.optionalString()
    at = try reader.optional { (reader) throws(ArchiveReadingError) in try reader.time() }
    revision = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.number(upTo: 1 << 48)
    }
    isFinal = try reader.optional { (reader) throws(ArchiveReadingError) in try reader.flag() }
  }
}
