import CLibrary
import SystemPackage

/// A line as a file without a name: whoever is given it reads as much of it as they like, and nobody waits for them.
struct LineFile {
  /// Where it is open; to be closed by whoever has it.
  let descriptor: FileDescriptor

  /// Writes `line` to a file in `folder`; throws the system's error.
  init(_ line: [UInt8], in folder: String) throws {
    let path = folder + "/line-\(getpid())-\(UInt64.random(in: .min ... .max))"
    let file = try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: .ownerReadWrite)
    unlink(path)
    do {
      try file.writeAll(line)
      try file.seek(offset: 0, from: .start)
    } catch {
      try? file.close()
      throw error
    }
    descriptor = file
  }
}
