/// What is no document, but left between documents.
extension ShapeDescription {
  /// NUL bytes where a document might begin.
  static let nulBytes = noise("NUL bytes")
  /// Lines in which `tail -F` names a file.
  static let tailHeads = noise("heads of tail -F")
  /// Commas behind documents on lines of their own.
  static let strayCommas = noise("commas behind records")

  private static func noise(_ title: String) -> ShapeDescription {
    ShapeDescription(title: title, holdsUnreadRecords: true, mayBeForeign: true, isNoise: true)
  }
}
