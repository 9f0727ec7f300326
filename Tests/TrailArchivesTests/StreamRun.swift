import TrailArchives

/// What `ArchiveStream` made of an input.
struct StreamRun {
  /// The text of one entry.
  struct Entry: Equatable {
    let path: String
    var text: [UInt8] = []
    /// Where in the text reading went on behind damage.
    var resumedAt: [Int] = []
  }

  var entries: [Entry] = []
  var errors: [ArchiveError] = []
  var isCompressed = false
  var storedBytes = 0
  var lostBytes = 0
  /// Whether the next member that was inflated already is taken whole: every other one is.
  private var takesMember = true

  /// The text of all entries, that before an error included.
  var bytes: [UInt8] { entries.reduce(into: []) { $0 += $1.text } }
  var error: ArchiveError? { errors.first }
  /// The entries' texts by their paths behind the input's own.
  var texts: [String: String] {
    let pairs = entries.map { ($0.path, String(decoding: $0.text, as: UTF8.self)) }
    return Dictionary(pairs, uniquingKeysWith: +)
  }

  /// Reads the file at `path` to its end, `span` bytes at most in a call.
  static func of(
    _ path: String, span: Int = 4096, limit: RatioLimit? = nil,
    inflate method: InflateMethod = .own,
    ahead: (any MembersAhead)? = nil
  ) throws -> StreamRun {
    var stream = try Self.stream(limit: limit, inflate: method)
    return read(ArchiveLocation(path), with: &stream, span: span, ahead: ahead)
  }

  /// Returns a new stream.
  static func stream(
    from store: any ArchiveStore = LocalStore(), limit: RatioLimit? = nil,
    inflate method: InflateMethod = .own
  ) throws -> ArchiveStream {
    guard let stream = ArchiveStream(from: store, limit: limit, inflate: method) else {
      throw NoMemory()
    }
    return stream
  }

  private struct NoMemory: Error {}

  /// Reads the file at `path` with a stream that may have read others before.
  ///
  /// `ahead`: who has members inflated before it is their turn.
  static func read(
    _ path: ArchiveLocation, with stream: inout ArchiveStream, span: Int,
    ahead: (any MembersAhead)? = nil
  ) -> StreamRun {
    var run = StreamRun()
    do throws(ArchiveError) {
      try stream.open(path)
      if let ahead { stream.readAhead(with: ahead) }
      run.readEntries(of: &stream, span: span, skipping: "\(path)".count)
    } catch {
      run.errors.append(error)
    }
    (run.storedBytes, run.lostBytes) = (stream.storedBytes, stream.lostBytes)
    stream.close()
    return run
  }

  /// Reads what is open to its end; `meanwhile` is called after the first piece of each entry.
  mutating func readEntries(
    of stream: inout ArchiveStream, span: Int, skipping path: Int = 0, meanwhile: () -> Void = {}
  ) {
    while let entry = next(of: &stream) {
      entries.append(Entry(path: String("\(entry.path)".dropFirst(path))))
      readEntry(stream: &stream, span, meanwhile)
      isCompressed = isCompressed || stream.isCompressed
    }
  }

  /// Moves to the next entry, over whatever is wrong with an archive.
  private mutating func next(of stream: inout ArchiveStream) -> ArchiveEntry? {
    do throws(ArchiveError) {
      return try stream.nextEntry()
    } catch {
      errors.append(error)
      return resume(stream: &stream) ?? next(of: &stream)
    }
  }

  private mutating func resume(stream: inout ArchiveStream) -> ArchiveEntry? {
    do throws(ArchiveError) {
      return try stream.resume()
    } catch {
      errors.append(error)
      return nil
    }
  }

  /// Reads an entry to its end, over whatever damage there is.
  private mutating func readEntry(
    stream: inout ArchiveStream, _ span: Int, _ meanwhile: () -> Void
  ) {
    var isFirst = true
    while true {
      do throws(ArchiveError) {
        if try !read(stream: &stream, span) { return }
        if isFirst { meanwhile() }
        isFirst = false
      } catch {
        errors.append(error)
        guard resume(stream: &stream) != nil else { return }
        entries[entries.count - 1].resumedAt.append(entries[entries.count - 1].text.count)
      }
    }
  }

  /// Reads once; false at the entry's end.
  private mutating func read(
    stream: inout ArchiveStream, _ capacity: Int
  ) throws(ArchiveError) -> Bool {
    if takesMember, let member = stream.takeMember() {
      takesMember = false
      entries[entries.count - 1].text += member.bytes[..<member.count]
      return true
    }
    takesMember = true
    let last = entries.count - 1
    return try entries[last].text.append(room: capacity) { output throws(ArchiveError) in
      try stream.read(into: &output)
    }
  }
}

extension StreamRun: Equatable {
  static func == (run: StreamRun, other: StreamRun) -> Bool {
    run.entries == other.entries && run.errors == other.errors
      && run.isCompressed == other.isCompressed && run.storedBytes == other.storedBytes
      && run.lostBytes == other.lostBytes
  }
}
