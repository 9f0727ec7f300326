/// What has been read of the header of a block with codes of its own (RFC 1951, section 3.2.7).
struct CodeHeader: ~Copyable {
  /// How many literals and lengths, distances, and code lengths have a code.
  var literalCount = 0
  var distanceCount = 0
  var lengthCount = 0
  /// How many lengths have been read, of the list that is being read.
  var have = 0
  /// The lengths of the code of code lengths, and of the two codes, one behind the other.
  var lengthLengths = [UInt8](repeating: 0, count: 19)
  var lengths = [UInt8](repeating: 0, count: 286 + 30)
  /// The code of code lengths.
  var table = DeflateTable(.codeLengths)

  /// The order in which the lengths of the code of code lengths come.
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// How many lengths the two codes have together.
  var total: Int { literalCount + distanceCount }
}
