import Glibc
import TrailArchives

/// libFuzzer's door: any bytes as a file are read to an end or an error, the same whatever the
/// size of the pieces asked for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchives(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let path = ArchivePath(FuzzedFile.shared.path)
  FuzzedFile.shared.hold(start, count)
  let large = Reading(path, pieces: 1 << 16)
  let small = Reading(path, pieces: 1 + count % 13)
  precondition(large == small, "what is read depends on the pieces asked for")
  return 0
}

/// What one input gives.
struct Reading: Equatable {
  private var bytes: [UInt8] = []
  private var error: String?

  init(_ path: ArchivePath, pieces: Int) {
    guard var stream = ArchiveStream() else { return }
    do throws(ArchiveError) {
      try stream.open(path)
      while try read(&stream, pieces), bytes.count < 1 << 20 {}
    } catch {
      self.error = "\(error)"
    }
    bytes.removeLast(max(0, bytes.count - 1 << 20))
  }

  private mutating func read(
    _ stream: inout ArchiveStream, _ pieces: Int
  ) throws(ArchiveError) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieces, alignment: 1)
    defer { buffer.deallocate() }
    var output = OutputRawSpan(buffer: buffer, initializedCount: 0)
    defer { bytes += buffer[..<output.byteCount] }
    return try stream.read(into: &output)
  }
}

/// One file that is written anew for each input.
struct FuzzedFile {
  static let shared = FuzzedFile()
  let path: String
  private let descriptor: CInt

  private init() {
    path = "/dev/shm/trailbell-fuzz-\(getpid())"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "no file to fuzz with")
  }

  func hold(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    precondition(ftruncate(descriptor, 0) == 0 && pwrite(descriptor, start, count, 0) == count)
  }
}
