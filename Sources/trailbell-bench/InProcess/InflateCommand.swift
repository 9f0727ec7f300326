public import ArgumentParser
import Dispatch
public import TrailArchives

/// Reads and inflates an archive to nothing, for the row that is the limit of all others.
struct InflateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inflate", abstract: "Inflates an archive to nothing.")

  @Argument(help: "The archive's folder.")
  var archive: String

  @Option(help: "What inflates it.")
  var inflate = InflateMethod.own

  @Option(help: "Threads.")
  var jobs = 1

  func run() throws {
    let files = SharedFiles(archive)
    DispatchQueue.concurrentPerform(iterations: jobs) { [inflate] _ in
      guard var stream = ArchiveStream(inflate: inflate) else { return }
      var buffer: [UInt8] = []
      while let path = files.next() {
        files.note(try? Self.inflate(path, with: &stream, into: &buffer))
      }
    }
    print(files.bytes)
    if files.failures > 0 { throw ExitCode.failure }
  }

  private static func inflate(
    _ path: ArchiveLocation, with stream: inout ArchiveStream,
    into buffer: inout [UInt8]
  ) throws -> Int {
    try stream.open(path)
    var (bytes, hasMore) = (0, true)
    while hasMore {
      buffer.removeAll(keepingCapacity: true)
      hasMore = try buffer.append(room: 192 * 1024) { try stream.read(into: &$0) }
      bytes += buffer.count
    }
    return bytes
  }
}

extension InflateMethod: ExpressibleByArgument {}
