import TrailArchives

/// The unit that a line is of, as the line has it.
struct LineSubject {
  /// The text of its identity.
  let identity: [UInt8]
  /// Its path as the text of a JSON string, without quotation marks.
  let path: [UInt8]

  init(_ path: ArchiveLocation, _ identity: UnitIdentity) {
    self.identity = identity.text
    self.path = LineFacts.text(of: path)
  }

  init(identity: [UInt8], path: [UInt8]) {
    (self.identity, self.path) = (identity, path)
  }
}
