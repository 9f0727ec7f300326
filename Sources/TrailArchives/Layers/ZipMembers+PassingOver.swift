/// Passing over what nobody reads: the rest of a member, and the directory at the archive's end.
extension ZipMembers {
  /// Passes over what is left of the current member; without its size, by inflating it.
  mutating func skip(
    in feed: ByteFeed, with inflater: Inflater
  ) throws(ContainerFault) {
    guard let header, !isContentOver else { return }
    if header.hasDescriptor {
      if header.method == .stored, header.packedSize == 0, try isEmpty(in: feed) { return }
      guard header.method == .deflated else {
        throw .damaged("a member without its size cannot be passed over")
      }
      return try inflateAway(feed, with: inflater)
    }
    isContentOver = true
    let rest = header.packedSize - taken
    guard rest >= 0 else { throw .damaged("a member is longer than its header says") }
    let isWhole = try ContainerFault.passing { () throws(ArchiveError) in try feed.skip(rest) }
    guard isWhole else { throw .damaged("it ends inside a member") }
  }

  private mutating func inflateAway(
    _ feed: ByteFeed, with inflater: Inflater
  ) throws(ContainerFault) {
    var scratch: [UInt8] = []
    var goesOn = true
    while goesOn {
      scratch.removeAll(keepingCapacity: true)
      do throws(ContainerFault) {
        goesOn = try scratch.append(room: 64 * 1024) { output throws(ContainerFault) in
          try read(from: feed, with: inflater, into: &output, mayWait: true) == .bytes
        }
      } catch {
        // A wrong checksum of what nobody reads need not be reported; anything else ends the archive.
        guard case .member = error, isContentOver else { throw error }
        goesOn = false
      }
    }
  }

  /// Passes over the directory, record by record, of which nothing is needed.
  func passDirectory(in feed: ByteFeed) throws(ContainerFault) {
    while let record = ZipDirectoryRecord.all.first(where: { feed.begins(with: $0.signature) }) {
      guard try fill(feed, record.fixedSize) else { throw .damaged("it ends inside its directory") }
      let size = record.size(feed.first(record.fixedSize))
      let isWhole = try ContainerFault.passing { () throws(ArchiveError) in try feed.skip(size) }
      guard isWhole else { throw .damaged("it ends inside its directory") }
      if record.isLast {
        guard try fill(feed, 1), !feed.mayFollowArchive else { return }
        throw .damaged("bytes follow its end that are none")
      }
      guard try fill(feed, 4) else { throw .damaged("it ends inside its directory") }
    }
    throw .damaged("no header where one must be")
  }
}
