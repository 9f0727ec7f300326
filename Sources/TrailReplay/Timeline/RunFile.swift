import CLibrary
import TrailArchives

/// A temporary file that nobody else can open: it has lost its name as soon as it is there.
///
/// One writer at a time; what has been written can be read from any place, by several at once.
final class RunFile: Sendable {
  private let descriptor: CInt
  private let folder: String

  /// Names that are tried before it is given up.
  private static let mostNames = 100

  /// Makes the file in `folder`.
  init(in folder: String) throws(TimelineError) {
    self.folder = folder
    let process = getpid()
    for number in 0..<Self.mostNames {
      let path = "\(folder)/trailbell-\(process)-\(number).run"
      let opened = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if opened >= 0 {
        unlink(path)
        descriptor = opened
        return
      }
      guard errno == EEXIST else { break }
    }
    throw TimelineError(folder: folder, step: .made, reason: systemError())
  }

  deinit {
    close(descriptor)
  }

  /// Writes all of `bytes` behind what has been written.
  func append(_ bytes: [UInt8]) throws(TimelineError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.span.bytes.writeBytes(to: descriptor)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(.written) }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads `count` bytes from `offset` on, all of which have been written.
  func bytes(at offset: Int, count: Int) throws(TimelineError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let (place, room) = (offset + bytes.count, count - bytes.count)
      let read = bytes.append(room: room) { $0.appendBytes(of: descriptor, at: place) }
      if read < 0, errno == EINTR { continue }
      guard read != 0 else { throw damage }
      guard read > 0 else { throw failure(.read) }
    }
    return bytes
  }

  /// What is thrown where it does not hold what was written.
  var damage: TimelineError {
    TimelineError(folder: folder, step: .read, reason: "it does not hold what was written")
  }

  private func failure(_ step: TimelineError.Step) -> TimelineError {
    TimelineError(folder: folder, step: step, reason: systemError())
  }
}
