extension ArchiveStream {
  /// Takes the gzip member that comes next, where it was inflated already; nil: it has to be read.
  ///
  /// What it holds is text, and comes behind what has been read.
  package mutating func takeMember() -> UnpackedMember? {
    guard beginInflatedMember(), let member = layers[depth - 2].takeMember() else { return nil }
    layers[depth - 1].notePassed(member.count)
    textCount += member.count
    return member
  }

  /// Begins the gzip member that comes next, where one does; whether `takeMember` has it.
  ///
  /// That has only text of a gzip file, not that of archives.
  mutating func beginInflatedMember() -> Bool {
    guard file?.membersAhead != nil, depth > 1 else { return false }
    let (text, packed) = (layers[depth - 1], layers[depth - 2])
    guard text.form == .plain, text.feed.isPassedThrough, packed.form == .gzip else { return false }
    return packed.beginInflatedMember()
  }
}
