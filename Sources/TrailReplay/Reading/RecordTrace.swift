/// Signs of CloudTrail records in a text that is not read: what it looks like, and what to do about it.
public enum RecordTrace: Hashable, Sendable {
  /// Records, or texts or lists of them, are in this field, with dots between its keys.
  case inside(String)
  /// A record's keys are in another case.
  case otherCase
  /// The text is UTF-16 without a byte order mark.
  case utf16
  /// There are keys of records, nobody knows how.
  case keys

  /// Bytes that are looked through, at most.
  static let longestLook = 64 * 1024
  /// So many of these keys make a record; other logs of AWS have one or two of them.
  private static let fewestKeys = 3
  private static let recordKeys = [
    "eventVersion", "eventName", "eventSource", "eventTime", "eventID", "userIdentity",
    "recipientAccountId", "sourceIPAddress", "awsRegion",
  ].map { Array($0.utf8) }
  private static let lowerKeys = recordKeys.map { $0.map { $0 | 0x20 } }

  /// Looks through `text`, which may end anywhere; nil without such signs.
  init?(in text: [UInt8]) {
    if Self.isUTF16(text) {
      self = .utf16
      return
    }
    var walk = Walk(text: text)
    guard let found = walk.trace() else { return nil }
    self = found
  }

  private static func isUTF16(_ text: [UInt8]) -> Bool {
    guard text.prefix(512).count(where: { $0 == 0 }) > text.prefix(512).count / 3 else {
      return false
    }
    let bytes = text.filter { $0 != 0 }
    return lowerKeys.count { contains($0, in: bytes[...], isExact: false) } >= fewestKeys
  }

  private static func contains(
    _ key: [UInt8], in text: ArraySlice<UInt8>, isExact: Bool
  ) -> Bool {
    guard text.count >= key.count else { return false }
    return (text.startIndex...text.endIndex - key.count).contains { start in
      key.indices.allSatisfy {
        isExact ? text[start + $0] == key[$0] : text[start + $0] | 0x20 == key[$0]
      }
    }
  }

  /// A walk over JSON that need not be well formed.
  private struct Walk {
    private struct Level {
      let key: String?
      let isList: Bool
      var exact = 0
      var others = 0
    }

    let text: [UInt8]
    private var levels: [Level] = []
    private var key: String?

    init(text: [UInt8]) {
      self.text = text
    }

    mutating func trace() -> RecordTrace? {
      var index = 0
      while index < text.count {
        switch text[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          levels.append(Level(key: key, isList: text[index] == UInt8(ascii: "[")))
          key = nil
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          _ = levels.popLast()
          key = nil
        case UInt8(ascii: "\""):
          let end = stringEnd(from: index + 1)
          if let found = take(text[index + 1..<end], before: end + 1) { return found }
          index = end
        default: break
        }
        index += 1
      }
      return nil
    }

    private func stringEnd(from start: Int) -> Int {
      var index = start
      while index < text.count, text[index] != UInt8(ascii: "\"") {
        index += text[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      return min(index, text.count)
    }

    /// Takes a string: a key where a colon follows.
    private mutating func take(_ string: ArraySlice<UInt8>, before end: Int) -> RecordTrace? {
      let next = text[min(end, text.count)...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      guard next == UInt8(ascii: ":") else {
        defer { key = nil }
        let isRecord = RecordTrace.recordKeys.count { key in
          let quoted = Array("\\\"".utf8) + key + Array("\\\"".utf8)
          return RecordTrace.contains(quoted, in: string, isExact: true)
        }
        return isRecord >= RecordTrace.fewestKeys ? place(endingWith: key) : nil
      }
      key = String(decoding: string.prefix(128), as: UTF8.self)
      guard !levels.isEmpty, hasText(behind: end) else { return nil }
      let last = levels.count - 1
      if RecordTrace.recordKeys.contains(where: { $0.elementsEqual(string) }) {
        levels[last].exact += 1
      } else if RecordTrace.lowerKeys.contains(where: { $0.elementsEqual(string.map { $0 | 0x20 }) }
      ) {
        levels[last].others += 1
      }
      if levels[last].exact >= RecordTrace.fewestKeys { return place(endingWith: nil) }
      return levels[last].others >= RecordTrace.fewestKeys ? .otherCase : nil
    }

    /// Whether the value of the key that ends before `index` is a text or an object: a record's are.
    private func hasText(behind index: Int) -> Bool {
      let first = text[min(index, text.count)...].first {
        ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ":")].contains($0)
      }
      return first == UInt8(ascii: "\"") || first == UInt8(ascii: "{")
    }

    /// Where the walk is: a field, unless lists stand in the way to it.
    private func place(endingWith key: String?) -> RecordTrace {
      let names = levels.compactMap(\.key) + [key].compactMap(\.self)
      // A list of records may stand in a field, and documents in one.
      let lists = levels.indices.filter { levels[$0].isList && levels[$0].key != nil }
      let isPlain = lists.allSatisfy {
        levels[($0 + 1)...].allSatisfy { $0.key == nil } && key == nil
      }
      return names.isEmpty || !isPlain ? .keys : .inside(names.joined(separator: "."))
    }
  }
}

extension RecordTrace {
  /// What it looks like and how it can be read, as a message about the file at `path`.
  func words(_ file: String) -> String {
    switch self {
    case .inside(let field): "holds CloudTrail records inside \(field); try --unwrap \(field)"
    case .otherCase:
      "holds CloudTrail records with keys in another case, as Athena's UNLOAD writes them, which no filter "
        + "matches; keep records whole: UNLOAD (SELECT line FROM t), t being CREATE EXTERNAL TABLE t "
        + "(line string) over the delivery files"
    case .utf16:
      "holds CloudTrail records as UTF-16 without a byte order mark; try: iconv -f UTF-16LE -t UTF-8"
        + "\(file) | trailbell match -"
    case .keys: "holds what looks like CloudTrail records, in a form that is not read"
    }
  }
}
