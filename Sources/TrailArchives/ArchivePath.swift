/// A path as the system has it: bytes, which need not be UTF-8.
public struct ArchivePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path's bytes, without a NUL.
  public let bytes: [UInt8]

  /// Creates a path from its bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Creates a path from text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// What stands for standard input.
  public static let standardInput = ArchivePath("-")

  /// The path as text, with U+FFFD for what is not UTF-8.
  public var description: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Whether no sign in it means anything to a shell.
  var isPlainWord: Bool {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+=:@%,".utf8)
    return !bytes.isEmpty && bytes.allSatisfy(plain.contains)
  }

  /// The path as a word of a shell's command line.
  package var shellWord: String {
    if isPlainWord { return description }
    return "'"
      + description.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// The part behind the last slash.
  package var lastComponent: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// Returns the path of `name` inside this folder.
  package func appending(_ name: [UInt8]) -> ArchivePath {
    var folder = bytes
    while folder.count > 1, folder.last == UInt8(ascii: "/") { folder.removeLast() }
    if folder.last != UInt8(ascii: "/") { folder.append(UInt8(ascii: "/")) }
    return ArchivePath(bytes: folder + name)
  }

  /// Orders paths by their bytes.
  public static func < (left: ArchivePath, right: ArchivePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Calls `body` with the path as the system's calls take it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // In bounds: the copy ends in the NUL that a C string needs.
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else {
          preconditionFailure("a terminated path is never empty")
        }
        return body(start)
      }
    }
  }
}
