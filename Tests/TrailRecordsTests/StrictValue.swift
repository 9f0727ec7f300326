import TrailRecords

/// A value that `StrictReader` has read: what it is, where it is, and all that is in it.
struct StrictValue {
  var kind: FieldKind
  /// Where it stands; of a string, its text without the quotes.
  var range: Range<Int>
  /// A string's text, decoded, as UTF-8.
  var text: [UInt8] = []
  var hasEscapes = false
  /// An object's members, in order, repetitions included.
  var members: [Member] = []
  var elements: [StrictValue] = []

  struct Member {
    let key: [UInt8]
    let value: StrictValue
  }

  /// Returns the value at the end of `path`; of repeated keys the last one counts.
  func value(at path: [String]) -> StrictValue? {
    guard let key = path.first else { return self }
    let member = members.last { $0.key == Array(key.utf8) }
    return member?.value.value(at: Array(path.dropFirst()))
  }

  /// Every path that leads to a value, through objects only; repeated keys once for each time.
  var paths: [[String]] {
    members.flatMap { member in
      let key = String(decoding: member.key, as: UTF8.self)
      return [[key]] + member.value.paths.map { [key] + $0 }
    }
  }
}
