/// What is wrong with a piece of JSON text.
package enum JSONFault: UInt8, Sendable, CaseIterable {
  /// A byte that cannot stand at its place, a NUL outside a string included.
  case unexpectedByte
  /// A number that the JSON grammar does not have, such as `01` or `1.`.
  case badNumber
  /// A backslash before a character that cannot be escaped, or `\u` without four hex digits.
  case badEscape
  /// A byte below 0x20 inside a string.
  case controlCharacter
  /// Bytes inside a string that are not UTF-8.
  case invalidUTF8
  /// More arrays and objects inside one another than the scanner follows.
  case tooDeep
}
