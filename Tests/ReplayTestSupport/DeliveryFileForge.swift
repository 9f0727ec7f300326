/// Makes files of records: every shape of document, every packing.
package struct DeliveryFileForge: Sendable {
  /// What the documents of a file look like.
  package enum Shape: Sendable, CaseIterable {
    /// `{"Records":[…]}`
    case recordsObject
    /// The same with other members before and behind the list.
    case recordsAmongOthers
    /// Several of these after one another, with white space between them or none.
    case severalDocuments
    /// A record a line; a record that is pretty-printed takes more than one.
    case jsonLines
    case bareArray
  }

  /// How a file's bytes are stored.
  package enum Packing: Sendable, CaseIterable {
    case plain
    case gzip
    /// gzip that does not compress.
    case stored
    /// Several members, cut anywhere, an empty one among them now and then.
    case members
  }

  package var random: SeededGenerator

  /// Creates the forge of `seed`.
  package init(seed: Int) {
    random = SeededGenerator(seed: seed)
  }

  /// Returns the file of `records` (each the bytes of one JSON object) in `shape`.
  package mutating func document(of records: [[UInt8]], _ shape: Shape) -> [UInt8] {
    let mark: [UInt8] = random.chance(15) ? [0xEF, 0xBB, 0xBF] : []
    let body =
      switch shape {
      case .recordsObject: "{" + space() + "\"Records\"" + space() + ":" + list(records) + "}"
      case .recordsAmongOthers: recordsAmongOthers(records)
      case .severalDocuments: severalDocuments(records)
      case .jsonLines: jsonLines(records)
      case .bareArray: list(records)
      }
    return mark + space() + body + space()
  }

  /// Returns `bytes` stored as `packing` says.
  package mutating func file(_ bytes: [UInt8], _ packing: Packing) -> [UInt8] {
    switch packing {
    case .plain: return bytes
    case .gzip: return GzipWriter.member(bytes)
    case .stored: return GzipWriter.member(bytes, .stored)
    case .members:
      let cuts = (0..<random.number(in: 1...4)).map { _ in random.number(in: 0...bytes.count) }
      return GzipWriter.members(bytes, cutAt: cuts.sorted())
    }
  }

  /// Returns a file of `records` in any shape and packing.
  package mutating func anyFile(of records: [[UInt8]]) -> [UInt8] {
    let document = document(of: records, random.pick(Shape.allCases))
    return file(document, random.pick(Packing.allCases))
  }

  private mutating func list(_ records: [[UInt8]]) -> [UInt8] {
    var bytes = space() + "["
    for (index, record) in records.enumerated() {
      bytes += (index > 0 ? "," : "") + space() + record + space()
    }
    return bytes + (records.isEmpty ? space() : []) + "]"
  }

  private mutating func recordsAmongOthers(_ records: [[UInt8]]) -> [UInt8] {
    let before = random.pick(["", "\"owner\":\"ops \\\"Records\\\":[\",", "\"n\":[{\"a\":[]}],"])
    let behind = random.pick(["", ",\"next\":null", ",\"x\":{\"Records\":[{}]},\"count\":-1.5e3"])
    return "{" + space() + Array(before.utf8) + "\"Records\":" + list(records) + Array(behind.utf8)
      + space() + "}"
  }

  private mutating func severalDocuments(_ records: [[UInt8]]) -> [UInt8] {
    var rest = records[...]
    var bytes: [UInt8] = []
    repeat {
      let part = rest.prefix(random.number(in: 0...3))
      rest = rest.dropFirst(part.count)
      bytes += document(of: Array(part), random.pick([.recordsObject, .recordsAmongOthers]))
    } while !rest.isEmpty
    return bytes
  }

  private mutating func jsonLines(_ records: [[UInt8]]) -> [UInt8] {
    let end = random.pick(["\n", "\r\n", "\n\n"])
    let lines = records.map { $0 + Array(end.utf8) }.joined()
    return random.chance(50) ? Array(lines) : Array(lines.dropLast(end.utf8.count))
  }

  private mutating func space() -> [UInt8] {
    random.chance(80) ? [] : Array(random.pick([" ", "\n", "\r\n\t  ", "\n\n"]).utf8)
  }
}

extension [UInt8] {
  fileprivate static func + (bytes: [UInt8], text: String) -> [UInt8] {
    bytes + Array(text.utf8)
  }

  fileprivate static func + (text: String, bytes: [UInt8]) -> [UInt8] {
    Array(text.utf8) + bytes
  }
}
