/// The thing that a call is about: the user it gives a policy to, the trail it stops.
public struct CallTarget: Hashable, Sendable {
  /// What kind of thing it is.
  public let kind: TargetKind
  /// Its name, as the record has it: a name, an identifier or an ARN; of an object, the bucket's name,
  /// a slash and the key.
  public let name: String
}

extension CallTarget {
  /// Reads a target as a match keeps it: the code of its kind and its name, unless that is the bucket's.
  ///
  /// Nil where the first byte is no kind's code, or where there is no name.
  init?(kept: [UInt8], bucket: [UInt8]?) {
    guard let kind = kept.first.flatMap(TargetKind.init(code:)) else { return nil }
    let name = kept.count > 1 ? kept.dropFirst() : (bucket ?? [])[...]
    if name.isEmpty { return nil }
    self.init(kind: kind, name: String(decoding: name, as: UTF8.self))
  }

  /// Returns what a match keeps of a target.
  static func kept(_ code: UInt8, _ name: [UInt8], bucket: [UInt8]?) -> [UInt8] {
    name == bucket ? [code] : [code] + name
  }
}
