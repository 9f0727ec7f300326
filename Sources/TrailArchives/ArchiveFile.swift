#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An open input: a file, or standard input, as bytes in order.
struct ArchiveFile: ~Copyable {
  let path: ArchivePath
  private let descriptor: CInt
  /// True when bytes may be long in coming: then what is there is handed on first.
  private let isStream: Bool
  /// Bytes read so far.
  private(set) var byte = 0

  /// Opens the file at `path`, or standard input for nil.
  init(_ path: ArchivePath?) throws(ArchiveError) {
    self.path = path ?? .standardInput
    guard let path else {
      descriptor = STDIN_FILENO
      isStream = true
      return
    }
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    isStream = FileKind.of(path, followingLinks: true) == .special
    guard descriptor >= 0 else {
      throw ArchiveError(path: path, kind: .unreadable(lastSystemError()))
    }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Whether a read would wait for a slow writer.
  var wouldWait: Bool {
    guard isStream else { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  /// Appends what one read gives to `output`; returns the number of bytes, 0 at the end.
  mutating func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Int {
    let descriptor = descriptor
    let count = output.withUnsafeMutableBytes { buffer, initialized in
      // In bounds: the span's own free bytes, behind those already there.
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[initialized...])
      var count = 0
      repeat {
        count = readBytes(descriptor, free)
      } while count < 0 && errno == EINTR
      initialized += max(count, 0)
      return count
    }
    guard count >= 0 else {
      throw ArchiveError(path: path, kind: .readFailed(lastSystemError()), byte: byte)
    }
    byte += count
    return count
  }
}

/// The system's `read`, whose name the method above takes.
private func readBytes(_ descriptor: CInt, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
