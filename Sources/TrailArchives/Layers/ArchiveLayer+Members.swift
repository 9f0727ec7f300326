/// Reading gzip members: bytes that are inflated here, or members that others have inflated.
extension ArchiveLayer {
  /// Reads members, and plain text behind the last one.
  func readMembers(
    into output: inout OutputRawSpan, _ mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    do throws(GzipFault) {
      reading: while true {
        switch try gzip.read(from: feed, with: inflater, into: &output, mayWait: mayWait) {
        case .bytes: return .bytes
        case .wouldWait: return .wouldWait
        case .end: return .end
        case .memberBegins: beginMember()
        case .notMember: break reading
        }
      }
    } catch {
      throw fail(error)
    }
    guard feed.beginsText else { throw fail(.damaged(.trailingBytes)) }
    // JSON behind the last member: `cat a.json.gz b.json` makes such files.
    noteStart()
    (form, plainCount) = (.plain, 0)
    return try feed.pass(into: &output, mayWait: mayWait)
  }

  private func beginMember() {
    noteStart()
    // One that is too much is inflated here, to the byte at which it is.
    if let member = feed.unpackedMember(), member.count <= place.room { gzip.take(member) }
  }

  private func noteStart() {
    if memberStarts.last != outputCount { memberStarts.append(outputCount) }
  }

  /// Takes the beginnings of members before the offset `end` of the output.
  func takeMemberStarts(before end: Int) -> ArraySlice<Int> {
    let taken = memberStarts.prefix { $0 < end }
    memberStarts.removeFirst(taken.count)
    return taken
  }

  private func fail(_ fault: GzipFault) -> ArchiveError {
    switch fault {
    case .below(let error): return error
    case .damaged(let kind):
      searchOffset = kind == .trailingBytes ? feed.offset : gzip.memberOffset + 1
      return place.error(kind, at: feed.offset)
    }
  }

  /// Begins the member that comes next, where one does; whether it was inflated already.
  func beginInflatedMember() -> Bool {
    if gzip.beginNext(from: feed, with: inflater) { beginMember() }
    return gzip.holdsMember
  }

  /// Hands on the member that `beginInflatedMember` announced.
  func takeMember() -> UnpackedMember? {
    guard let member = gzip.handOver(feed) else { return nil }
    outputCount += member.count
    place.noteUnpacked(member.count)
    return member
  }

  /// Notes that so many bytes were handed on past this layer, which would have passed them on.
  func notePassed(_ count: Int) {
    outputCount += count
    plainCount += count
    feed.notePassed(count)
  }
}
