/// Where gzip members begin among a window's bytes: they come with the bytes, and go with them.
///
/// They are kept as offsets in the stream, which stay right when the bytes move to the front. A member may
/// have no more than a byte, so that there are as many starts as bytes: they ascend, and are searched as
/// such.
extension RecordWindow {
  /// The index at which the first gzip member begins behind so much of the stream; nil: none does here.
  package func memberStart(behind offset: Int) -> Int? {
    let place = firstMemberStart(from: offset + 1)
    return place < memberStarts.count ? index(ofOffset: memberStarts[place]) : nil
  }

  /// Notes which of the `count` bytes that come next begin members, `first` standing for the first one.
  mutating func noteMemberStarts(_ starts: [Int], from first: Int, count: Int) {
    memberStarts.removeFirst(firstMemberStart(from: offset(of: start)))
    for place in starts where place >= first && place < first + count {
      memberStarts.append(offset(of: end + place - first))
    }
  }

  /// Drops those of the bytes from `index` on, which leave it.
  mutating func dropMemberStarts(from index: Int) {
    memberStarts.removeSubrange(firstMemberStart(from: offset(of: index))...)
  }

  /// The place among the starts of the first one at `offset` or behind.
  private func firstMemberStart(from offset: Int) -> Int {
    var places = 0..<memberStarts.count
    while !places.isEmpty {
      let middle = places.lowerBound + places.count / 2
      places =
        memberStarts[middle] < offset
        ? middle + 1..<places.upperBound : places.lowerBound..<middle
    }
    return places.lowerBound
  }
}
