/// One layer of packing: the bytes of a feed, unpacked in one way.
///
/// A layer reads from the file or from the layer below it and is read by the one above it. What is
/// wrong with its own bytes it remembers, so that the search for what can be trusted begins there.
final class ArchiveLayer: ByteSource {
  let feed = ByteFeed()
  private(set) var form = LayerForm.undecided
  /// Bytes handed on since its form was decided, and those of them since it is plain.
  private(set) var outputCount = 0
  private(set) var plainCount = 0
  /// Offsets in the output at which gzip members, or what follows one, begin.
  private(set) var memberStarts: [Int] = []
  /// Where in `feed` a search has to begin, once this layer's own bytes turned out to be wrong.
  private(set) var searchOffset: Int?

  private let inflater: Inflater
  private var gzip = GzipMembers()
  private var tar = TarMembers()
  private var zip = ZipMembers()
  private var place = LayerPlace(path: .standardInput)
  /// The path of the archive's current file.
  private var memberPath: ArchivePath?

  /// Creates a layer of nothing; nil when zlib finds no memory.
  init?() {
    guard let inflater = Inflater() else { return nil }
    self.inflater = inflater
  }

  /// Begins to read `source` at `place`.
  func begin(_ source: any ByteSource, at place: LayerPlace) {
    feed.begin(source)
    self.place = place
    form = .undecided
    searchOffset = nil
  }

  /// Lets go of the source.
  func end() {
    feed.begin(nil)
    place = LayerPlace(path: .standardInput)
    (form, searchOffset, memberStarts) = (.undecided, nil, [])
  }

  /// Decides what the bytes are; false where they have not come yet.
  func decide(mayWait: Bool) -> Bool {
    guard let recognised = LayerForm.recognise(feed, mayWait: mayWait) else { return false }
    become(recognised)
    return true
  }

  private func become(_ form: LayerForm) {
    self.form = form
    (outputCount, plainCount, memberStarts) = (0, 0, [])
    switch form {
    case .gzip: gzip = GzipMembers()
    case .container(.tar): tar = TarMembers()
    case .container(.zip): zip = ZipMembers()
    case .undecided, .plain, .unread, .ended: break
    }
  }

  func read(into output: inout OutputRawSpan, mayWait: Bool) throws(ArchiveError) -> ReadResult {
    let before = output.byteCount
    let result = try readOnce(into: &output, mayWait)
    outputCount += output.byteCount - before
    if form == .plain { plainCount += output.byteCount - before }
    if form != .plain, place.exceedsLimit(outputCount) {
      form = .ended
      throw place.error(.inflatesTooMuch(limit: place.limit?.ratio ?? 0), at: feed.offset)
    }
    return result
  }

  private func readOnce(
    into output: inout OutputRawSpan, _ mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    switch form {
    case .undecided: preconditionFailure("a layer is read before its form is decided")
    case .plain: return try feed.pass(into: &output, mayWait: mayWait)
    case .gzip: return try readMembers(into: &output, mayWait)
    case .container(let format): return try readMember(of: format, into: &output, mayWait)
    case .unread(let format):
      form = .ended
      throw ArchiveError(path: place.path, kind: .unread(format))
    case .ended: return .end
    }
  }

  private func readMembers(
    into output: inout OutputRawSpan, _ mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    do throws(GzipFault) {
      reading: while true {
        switch try gzip.read(from: feed, with: inflater, into: &output, mayWait: mayWait) {
        case .bytes: return .bytes
        case .wouldWait: return .wouldWait
        case .end: return .end
        case .memberBegins: memberStarts.append(outputCount)
        case .notMember: break reading
        }
      }
    } catch {
      throw fail(error)
    }
    guard feed.beginsText else { throw fail(.damaged(.trailingBytes)) }
    // JSON behind the last member: `cat a.json.gz b.json` makes such files.
    memberStarts.append(outputCount)
    (form, plainCount) = (.plain, 0)
    return try feed.pass(into: &output, mayWait: mayWait)
  }

  private func fail(_ fault: GzipFault) -> ArchiveError {
    switch fault {
    case .below(let error): return error
    case .damaged(let kind):
      searchOffset = kind == .trailingBytes ? feed.offset : gzip.memberOffset + 1
      return place.error(kind, at: feed.offset)
    }
  }
}

extension ArchiveLayer {
  /// Moves to the next file of a tar or zip archive; returns its name, nil at the archive's end.
  func nextMember() throws(ArchiveError) -> [UInt8]? {
    guard case .container(let format) = form else { return nil }
    let offset = feed.offset
    memberPath = nil
    do throws(ContainerFault) {
      let name = try format == .tar ? tar.next(in: feed) : zip.next(in: feed)
      memberPath = name.map { place.path.appending($0) }
      return name
    } catch {
      throw fail(error, format, searchingFrom: max(offset, feed.offset - TarHeader.blockSize))
    }
  }

  private func readMember(
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
    case .below(let error): return error
    case .member(let kind):
      return ArchiveError(
        path: memberPath ?? place.path, kind: kind, byte: feed.offset, isInside: place.isInside)
    case .damaged(let reason):
      (form, searchOffset) = (.ended, offset)
      return place.error(.containerDamaged(format, reason), at: feed.offset)
    }
  }

  /// What follows a tar archive's end is looked at anew; false where nothing does.
  func decideAnew() -> Bool {
    form = feed.count > 0 ? .undecided : .ended
    return feed.count > 0
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
    bytes.withUnsafeBytes { feed.putBack($0) }
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

  /// Forgets where members began before `offset` of the output.
  func forgetMemberStarts(before offset: Int) {
    memberStarts.removeAll { $0 < offset }
  }
}

extension ByteFeed {
  /// Whether a JSON document, white space before one, or a line with a time begins here.
  var beginsText: Bool {
    guard count > 0 else { return false }
    switch self[0] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), 0x20, 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
    default: return false
    }
  }
}
