extension ArchiveLayer {
  /// Moves to the next file of a tar or zip archive; returns its name, nil at the archive's end.
  func nextMember() throws(ArchiveError) -> [UInt8]? {
    guard case .container(let format) = form else { return nil }
    let offset = feed.offset
    memberPath = nil
    do throws(ContainerFault) {
      let name = try format == .tar ? tar.next(in: feed) : zip.next(in: feed, with: inflater)
      memberPath = name.map { place.path.appending($0) }
      return name
    } catch {
      throw fail(error, format, searchingFrom: max(offset, feed.offset - TarHeader.blockSize))
    }
  }

  func readMember(
    of format: ContainerFormat, into output: inout OutputRawSpan, _ mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    do throws(ContainerFault) {
      return try format == .tar
        ? tar.read(from: feed, into: &output, mayWait: mayWait)
        : zip.read(from: feed, with: inflater, into: &output, mayWait: mayWait)
    } catch {
      throw fail(error, format, searchingFrom: feed.offset)
    }
  }

  private func fail(
    _ fault: ContainerFault, _ format: ContainerFormat, searchingFrom offset: Int
  ) -> ArchiveError {
    switch fault {
    case .below(let error):
      // Nothing more comes from below: the archive is over, and those around it go on.
      form = .ended
      return error
    case .member(let kind):
      return ArchiveError(
        path: memberPath ?? place.path, kind: kind, byte: feed.offset, isInside: place.isInside)
    case .damaged(let reason):
      (form, searchOffset) = (.ended, offset)
      return place.error(.containerDamaged(format, reason), at: feed.offset)
    }
  }

  /// What follows an archive's end is looked at anew; false where nothing does.
  func decideAnew() -> Bool {
    // A failure of the source is reported by whoever reads what came before it.
    let hasMore = (try? feed.fill(atLeast: 1)) == .enough
    form = hasMore ? .undecided : .ended
    return hasMore
  }

  /// Moves to the next gzip member that can be trusted; false when there is none.
  ///
  /// `isRepacked`: what came of this layer was unpacked again.
  func search(with search: inout MemberSearch, isRepacked: Bool) -> Bool {
    let offset = searchOffset ?? feed.offset
    searchOffset = nil
    guard search.find(in: feed, from: offset, packedBefore: isRepacked ? feed.offset : 0) else {
      form = .ended
      return false
    }
    become(.gzip)
    return true
  }

  /// Whether the unused bytes begin a gzip member that can be trusted.
  func isMember(by search: inout MemberSearch) -> Bool {
    search.isMember(feed)
  }

  /// Takes back bytes that were handed on while plain, and as many of which are unused again.
  func takeBack(_ bytes: [UInt8]) {
    feed.putBack(bytes)
    outputCount -= bytes.count
    plainCount -= bytes.count
  }

  /// Looks anew at what the bytes are before the next one is handed on.
  func decideLater() {
    form = .undecided
  }

  /// Has a search begin at the first unused byte.
  func searchLater() {
    searchOffset = feed.offset
  }
}
