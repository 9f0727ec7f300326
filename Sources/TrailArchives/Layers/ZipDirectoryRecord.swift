/// A record of the directory behind a zip archive's members (APPNOTE, sections 4.3.11 to 4.3.16).
struct ZipDirectoryRecord: Sendable {
  let signature: [UInt8]
  /// Bytes that are always there, the signature's included.
  let fixedSize: Int
  /// Where lengths of further parts stand: offset and width of each.
  private let lengths: [(offset: Int, width: Int)]
  /// Whether the archive ends with it.
  var isLast: Bool { signature.elementsEqual("PK\u{5}\u{6}".utf8) }

  private init(_ signature: String, _ fixedSize: Int, _ lengths: [(offset: Int, width: Int)]) {
    self.signature = Array(signature.utf8)
    self.fixedSize = fixedSize
    self.lengths = lengths
  }

  /// All bytes of a record whose fixed part is `bytes`.
  func size(_ bytes: [UInt8]) -> Int {
    fixedSize
      + lengths.reduce(0) { sum, length in
        // Seven bytes at most: nobody has more, and sums of them do not overflow.
        sum + ZipHeader.number(bytes[length.offset...].prefix(min(length.width, 7)))
      }
  }

  /// A file, the archive's extra data, a signature, zip64's end and its locator, and the end.
  static let all = [
    ZipDirectoryRecord("PK\u{1}\u{2}", 46, [(28, 2), (30, 2), (32, 2)]),
    ZipDirectoryRecord("PK\u{6}\u{8}", 8, [(4, 4)]),
    ZipDirectoryRecord("PK\u{5}\u{5}", 6, [(4, 2)]),
    ZipDirectoryRecord("PK\u{6}\u{6}", 12, [(4, 8)]),
    ZipDirectoryRecord("PK\u{6}\u{7}", 20, []),
    ZipDirectoryRecord("PK\u{5}\u{6}", 22, [(20, 2)]),
  ]
}
