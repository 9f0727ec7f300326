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
  package func appending(_ name: some Collection<UInt8>) -> ArchivePath {
    let slash = UInt8(ascii: "/")
    let kept = (bytes.lastIndex { $0 != slash } ?? -1) + 1
    var path: [UInt8] = []
    path.reserveCapacity(kept + 1 + name.count)
    path.append(contentsOf: bytes.prefix(kept))
    path.append(slash)
    path.append(contentsOf: name)
    return ArchivePath(bytes: path)
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
