import CLibrary
import TrailArchives

/// libFuzzer's door: any bytes as a file are read to an end, over whatever damage there is, the same
/// whatever the size of the pieces asked for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchives(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let path = ArchiveLocation(FuzzedFile.shared.path)
  FuzzedFile.shared.hold(start, count)
  let large = Reading(path, pieces: 1 << 16)
  let small = Reading(path, pieces: 1 + count % 13)
  precondition(large == small, "what is read depends on the pieces asked for")
  return 0
}

/// What one input gives.
struct Reading: Equatable {
  private static let limit = 1 << 20
  private var bytes: [UInt8] = []
  private var notes: [String] = []

  init(_ path: ArchiveLocation, pieces: Int) {
    guard var stream = ArchiveStream() else { return }
    do throws(ArchiveError) {
      try stream.open(path)
      while bytes.count < Self.limit, let entry = next(&stream) {
        notes.append("\(entry.path) at \(bytes.count)")
        readEntry(&stream, pieces)
      }
    } catch {
      notes.append("\(error)")
    }
    notes.append("\(stream.storedBytes) read, \(stream.lostBytes) lost")
    guard bytes.count >= Self.limit else { return }
    // Where it ends for length, that depends on the pieces.
    (bytes, notes) = ([], [])
  }

  private mutating func next(_ stream: inout ArchiveStream) -> ArchiveEntry? {
    while true {
      do throws(ArchiveError) {
        return try stream.nextEntry()
      } catch {
        notes.append("\(error)")
      }
      if let entry = resume(&stream) { return entry }
    }
  }

  private mutating func resume(_ stream: inout ArchiveStream) -> ArchiveEntry? {
    do throws(ArchiveError) {
      return try stream.resume()
    } catch {
      notes.append("\(error)")
      return nil
    }
  }

  private mutating func readEntry(_ stream: inout ArchiveStream, _ pieces: Int) {
    while bytes.count < Self.limit {
      do throws(ArchiveError) {
        if try !read(&stream, pieces) { return }
      } catch {
        notes.append("\(error) at \(bytes.count)")
        if resume(&stream) == nil { return }
      }
    }
  }

  private mutating func read(
    _ stream: inout ArchiveStream, _ pieces: Int
  ) throws(ArchiveError) -> Bool {
    try bytes.append(room: pieces) { output throws(ArchiveError) in
      try stream.read(into: &output)
    }
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
