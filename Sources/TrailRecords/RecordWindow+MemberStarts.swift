/// Where gzip members begin among a window's bytes: they come with the bytes, and go with them.
///
/// They are kept as offsets in the stream, which stay right when the bytes move to the front.
extension RecordWindow {
  /// The index at which the first gzip member begins behind so much of the stream; nil: none does here.
  package func memberStart(behind offset: Int) -> Int? {
    memberStarts.first { $0 > offset }.map { index(ofOffset: $0) }
  }

  /// Notes which of the `count` bytes that come next begin members, `first` standing for the first one.
  mutating func noteMemberStarts(_ starts: [Int], from first: Int, count: Int) {
    let oldest = offset(of: start)
    if let known = memberStarts.first, known < oldest { memberStarts.removeAll { $0 < oldest } }
    for place in starts where place >= first && place < first + count {
      memberStarts.append(offset(of: end + place - first))
    }
  }

  /// Drops those of the bytes from `index` on, which leave it.
  mutating func dropMemberStarts(from index: Int) {
    let offset = offset(of: index)
    memberStarts.removeAll { $0 >= offset }
  }
}
