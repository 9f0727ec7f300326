/// One layer of packing: the bytes of a feed, unpacked in one way.
///
/// A layer reads from the file or from the layer below it and is read by the one above it. What is
/// wrong with its own bytes it remembers, so that the search for what can be trusted begins there.
final class ArchiveLayer: ByteSource {
  let feed = ByteFeed()
  var form = LayerForm.undecided
  /// Bytes handed on since its form was decided, and those of them since it is plain.
  var outputCount = 0
  var plainCount = 0
  /// Offsets in the output at which gzip members, or what follows one, begin, ascending; those that
  /// nobody has taken yet.
  var memberStarts: [Int] = []
  /// Where in `feed` a search has to begin, once this layer's own bytes turned out to be wrong.
  var searchOffset: Int?

  let inflater: Inflater
  var gzip = GzipMembers()
  var tar = TarMembers()
  var zip = ZipMembers()
  /// Of the last character of a UTF-16 text, the bytes there was no room for.
  private var textRest: ArraySlice<UInt8> = []
  var place = LayerPlace(path: .standardInput)
  /// What ended it, once more came out than may: it is met again by whoever reads on.
  private var excess: ArchiveError?
  /// The path of the archive's current file.
  var memberPath: ArchiveLocation?

  /// Creates a layer of nothing; nil when zlib is asked for and finds no memory.
  init?(_ method: InflateMethod) {
    guard let inflater = Inflater(method) else { return nil }
    self.inflater = inflater
  }

  /// Begins to read `source` at `place`.
  func begin(_ source: any ByteSource, at place: LayerPlace) {
    feed.begin(source)
    self.place = place
    (form, searchOffset, excess) = (.undecided, nil, nil)
  }

  /// Lets go of the source.
  func end() {
    feed.begin(nil)
    place = LayerPlace(path: .standardInput)
    (form, searchOffset, excess, memberStarts) = (.undecided, nil, nil, [])
  }

  /// Decides what the bytes are; false where they have not come yet.
  func decide(mayWait: Bool) -> Bool {
    guard let recognised = LayerForm.recognise(feed, mayWait: mayWait) else { return false }
    become(recognised)
    return true
  }

  func become(_ form: LayerForm) {
    self.form = form
    (outputCount, plainCount, memberStarts) = (0, 0, [])
    switch form {
    case .gzip: gzip = GzipMembers(hash: place.hashesMembers ? MemberHash() : nil)
    case .container(.tar): tar = TarMembers()
    case .container(.zip): zip = ZipMembers()
    case .utf16:
      feed.use(2)  // The byte order mark.
      textRest = []
    case .undecided, .plain, .unread, .ended: break
    }
  }

  func read(into output: inout OutputRawSpan, mayWait: Bool) throws(ArchiveError) -> ReadResult {
    let room = place.room
    guard form.unpacks, room < .max else { return try readNoting(&output, mayWait) }
    if room < 0 { throw endWithExcess() }
    // One byte more shows that there are more: so a file ends at the same one, read as it may be.
    let result = try output.appending(atMost: room + 1) { output throws(ArchiveError) in
      try readNoting(&output, mayWait)
    }
    // What came is good: whoever reads on reports this.
    if place.room < 0 { _ = endWithExcess() }
    return result
  }

  /// Reads, and notes what came, also before an error.
  private func readNoting(
    _ output: inout OutputRawSpan, _ mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    let (before, unpacks) = (output.byteCount, form.unpacks)
    defer {
      let count = output.byteCount - before
      outputCount += count
      if form == .plain { plainCount += count } else if unpacks { place.noteUnpacked(count) }
    }
    return try readOnce(into: &output, mayWait)
  }

  private func endWithExcess() -> ArchiveError {
    let error = place.error(.inflatesTooMuch(limit: place.limit?.ratio ?? 0), at: feed.offset)
    (form, excess) = (.ended, error)
    return error
  }

  private func readOnce(
    into output: inout OutputRawSpan, _ mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    switch form {
    case .undecided: preconditionFailure("a layer is read before its form is decided")
    case .plain: return try feed.pass(into: &output, mayWait: mayWait)
    case .gzip: return try readMembers(into: &output, mayWait)
    case .utf16(let isBigEndian):
      return try feed.passUTF8(isBigEndian, into: &output, rest: &textRest, mayWait)
    case .container(let format): return try readMember(of: format, into: &output, mayWait)
    case .unread(let format):
      form = .ended
      throw ArchiveError(path: place.path, kind: .unread(format), isInside: place.isInside)
    case .ended:
      if let excess { throw excess }
      return .end
    }
  }
}
