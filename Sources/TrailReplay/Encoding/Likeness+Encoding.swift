import TrailRecords

extension Likeness {
  func encode(to writer: inout ReadingWriter) {
    switch form {
    case .records: writer.add(byte: 0)
    case .otherCase: writer.add(byte: 1)
    case .rows: writer.add(byte: 2)
    case .utf16(let isBigEndian): writer.add(byte: isBigEndian ? 4 : 3)
    }
    writer.add(isBehindProse)
    writer.add(steps) { writer, steps in
      writer.add(steps.count)
      for step in steps { step.encode(to: &writer) }
    }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let form: Form
    switch try reader.byte() {
    case 0: form = .records
    case 1: form = .otherCase
    case 2: form = .rows
    case 3: form = .utf16(isBigEndian: false)
    case 4: form = .utf16(isBigEndian: true)
    default: throw reader.damage
    }
    let isBehindProse = try reader.flag()
    let steps = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.list { (reader) throws(ArchiveReadingError) in try Step(from: &reader) }
    }
    self.init(form, steps, isBehindProse: isBehindProse)
  }
}

extension Likeness.Step {
  fileprivate func encode(to writer: inout ReadingWriter) {
    switch self {
    case .elements: writer.add(byte: 0)
    case .text(.document): writer.add(byte: 1)
    case .text(.lines): writer.add(byte: 2)
    case .text(.behindProse): writer.add(byte: 3)
    case .key(let key):
      writer.add(byte: 4)
      writer.add(key)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    switch try reader.byte() {
    case 0: self = .elements
    case 1: self = .text(.document)
    case 2: self = .text(.lines)
    case 3: self = .text(.behindProse)
    case 4:
      // Nothing but a plain word may get into a command that somebody copies.
      guard let step = Self(key: try reader.text()) else { throw reader.damage }
      self = step
    default: throw reader.damage
    }
  }
}
