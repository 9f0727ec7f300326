public import ArgumentParser
public import TrailArchives

/// Reads and inflates an archive to nothing, for the row that is the limit of all others.
struct InflateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inflate", abstract: "Inflates an archive to nothing, on one thread.")

  @Argument(help: "The archive's folder.")
  var archive: String

  @Option(help: "What inflates it.")
  var inflate = InflateMethod.own

  func run() throws {
    var lister = ArchiveLister([.path(ArchivePath(archive))])
    guard var stream = ArchiveStream(inflate: inflate) else { throw ExitCode.failure }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 192 * 1024, alignment: 16)
    defer { buffer.deallocate() }
    var bytes = 0
    while let found = lister.next() {
      guard case .file(let path, _) = found else { continue }
      try stream.open(path)
      var hasMore = true
      while hasMore {
        // In bounds: the span covers exactly the buffer.
        var output = OutputRawSpan(buffer: buffer, initializedCount: 0)
        hasMore = try stream.read(into: &output)
        bytes += output.byteCount
      }
    }
    print(bytes)
  }
}

extension InflateMethod: ExpressibleByArgument {}
