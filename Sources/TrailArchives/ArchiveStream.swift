/// The inflated bytes of one input after another; one stream serves a worker for its whole run.
///
/// gzip is recognised by its magic bytes, never by a name; every member of a file is inflated, and
/// each is checked. Anything else is handed on as it is.
package struct ArchiveStream: ~Copyable {
  /// Compressed bytes held at once.
  static let inputCapacity = 64 * 1024

  private enum Form {
    case undecided
    case plain
    case insideMember
    case betweenMembers
    case ended
  }

  private var file: ArchiveFile?
  private var form = Form.ended
  private let inflater: Inflater
  /// Bytes read but not yet used are `input[used..<filled]`.
  private let input: UnsafeMutableRawBufferPointer
  private var used = 0
  private var filled = 0
  private var inflaterHoldsOutput = false

  /// Compressed (stored) bytes read from the current input.
  package private(set) var storedBytes = 0

  /// Creates a stream; nil when zlib finds no memory.
  package init?() {
    guard let inflater = Inflater() else { return nil }
    self.inflater = inflater
    input = .allocate(byteCount: Self.inputCapacity, alignment: 16)
  }

  deinit {
    input.deallocate()
  }

  /// True when the current input is gzip.
  package var isCompressed: Bool {
    form == .insideMember || form == .betweenMembers || (form == .ended && endedCompressed)
  }
  private var endedCompressed = false

  /// Opens the input at `path`, nil for standard input; the one before is closed.
  package mutating func open(_ path: ArchivePath?) throws(ArchiveError) {
    (used, filled, storedBytes, form, endedCompressed) = (0, 0, 0, .ended, false)
    inflaterHoldsOutput = false
    file = nil
    file = try ArchiveFile(path)
    form = .undecided
  }

  /// Closes the current input.
  package mutating func close() {
    file = nil
    form = .ended
  }

  /// Fills `output`, or as much of it as there is without waiting for a slow writer.
  ///
  /// Returns false once the input has ended. Bytes appended before an error is thrown are good.
  package mutating func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Bool {
    while output.freeCapacity > 0 {
      if output.byteCount > 0, mustReadFirst, file?.wouldWait ?? false { return true }
      switch form {
      case .undecided: try recognise()
      case .plain: try copy(into: &output)
      case .insideMember: try inflate(into: &output)
      case .betweenMembers: try beginMember()
      case .ended: return false
      }
    }
    return true
  }
}

extension ArchiveStream {
  /// Whether nothing more can be handed on before the file has been read further.
  private var mustReadFirst: Bool {
    switch form {
    case .undecided: true
    case .plain: used == filled
    case .insideMember: used == filled && !inflaterHoldsOutput
    case .betweenMembers: filled - used < 2
    case .ended: false
    }
  }

  /// Decides by the first two bytes; a single byte is no gzip.
  private mutating func recognise() throws(ArchiveError) {
    try fill(atLeast: 2)
    guard filled > used else { throw error(.empty) }
    form = startsMember ? .betweenMembers : .plain
  }

  /// gzip's magic number (RFC 1952, section 2.3.1).
  private var startsMember: Bool {
    // In bounds: used + 2 <= filled <= inputCapacity is checked first.
    filled - used >= 2 && input[used] == 0x1F && input[used + 1] == 0x8B
  }

  private mutating func copy(into output: inout OutputRawSpan) throws(ArchiveError) {
    if used < filled {
      let rest = UnsafeRawBufferPointer(rebasing: input[used..<filled])
      used += output.withUnsafeMutableBytes { buffer, initialized in
        // In bounds: used <= filled <= inputCapacity, and no more is copied than is free.
        let count = min(rest.count, buffer.count - initialized)
        buffer[initialized...].copyBytes(from: rest[..<count])
        initialized += count
        return count
      }
      return
    }
    let count = try file?.read(into: &output) ?? 0
    storedBytes += count
    if count == 0 { form = .ended }
  }

  private mutating func inflate(into output: inout OutputRawSpan) throws(ArchiveError) {
    // zlib may hold output back that did not fit the last time: it is asked before more is read.
    if mustReadFirst {
      try fill(atLeast: 1)
      guard used < filled else { throw end(.gzipEndsEarly) }
    }
    // In bounds: used <= filled <= inputCapacity.
    let (taken, progress) = inflater.inflate(
      UnsafeRawBufferPointer(rebasing: input[used..<filled]), into: &output)
    used += taken
    inflaterHoldsOutput = false
    switch progress {
    case .needsInput: break
    case .outputIsFull: inflaterHoldsOutput = true
    case .memberEnd: form = .betweenMembers
    case .damaged(let reason): throw end(.gzipDamaged(reason))
    }
  }

  private mutating func beginMember() throws(ArchiveError) {
    try fill(atLeast: 2)
    if used == filled {
      (form, endedCompressed) = (.ended, true)
    } else if startsMember {
      inflater.reset()
      inflaterHoldsOutput = false
      form = .insideMember
    } else {
      throw end(.trailingBytes)
    }
  }

  /// Reads until `count` bytes are unused, or the input ends.
  private mutating func fill(atLeast count: Int) throws(ArchiveError) {
    guard filled - used < count else { return }
    // In bounds: what is left moves to the front of the same buffer.
    let rest = filled - used
    for index in 0..<rest { input[index] = input[used + index] }
    (used, filled) = (0, rest)
    while filled < count {
      // In bounds: filled < inputCapacity.
      let free = UnsafeMutableRawBufferPointer(rebasing: input[filled...])
      var span = OutputRawSpan(buffer: free, initializedCount: 0)
      let read = try file?.read(into: &span) ?? 0
      if read == 0 { return }
      filled += read
      storedBytes += read
    }
  }

  /// The error of `kind` at the byte reached.
  private func error(_ kind: ArchiveError.Kind) -> ArchiveError {
    ArchiveError(path: path, kind: kind, byte: storedBytes - (filled - used))
  }

  private var path: ArchivePath {
    switch file {
    case .some(let file): file.path
    case .none: .standardInput
    }
  }

  /// Ends the input with an error.
  private mutating func end(_ kind: ArchiveError.Kind) -> ArchiveError {
    (form, endedCompressed) = (.ended, true)
    return error(kind)
  }
}
