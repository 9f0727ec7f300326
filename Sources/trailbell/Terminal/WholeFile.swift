#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes a file so that nobody ever sees half of it: beside its place first, then renamed into it.
enum WholeFile {
  /// Returns nil when the file was written, else the system's words.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    let draft = "\(path).\(getpid()).draft"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    var failure = FileDescriptorWriter.write(bytes[...], to: descriptor)
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, rename(draft, path) != 0 { failure = errno }
    guard let failure else { return nil }
    unlink(draft)
    return String(cString: strerror(failure))
  }
}
