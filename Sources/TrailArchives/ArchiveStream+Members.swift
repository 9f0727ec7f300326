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

  /// Takes where gzip members, or what follows one, begin among the last `count` bytes handed on:
  /// how many of those lie before, ascending.
  package mutating func takeMemberStarts(ofLast count: Int) -> [Int] {
    guard depth > 1 else { return [] }
    // Only those of the data that the text comes out of: what begins further below, in an archive
    // or in data packed again, is no place in it.
    for layer in layers[..<(depth - 2)] { layer.memberStarts.removeAll() }
    let starts = layers[depth - 2].takeMemberStarts(before: textCount - textBase)
    guard layers[depth - 1].form == .plain else { return [] }
    let first = textCount - count
    return starts.map { $0 + textBase - first }.filter { $0 >= 0 }
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
