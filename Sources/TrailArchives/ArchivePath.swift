/// A path as the system has it: bytes, which need not be UTF-8.
public struct ArchivePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The bytes to the last slash, which all files of a folder can share: there may be very many.
  private let folder: [UInt8]
  /// Those behind it.
  private let name: [UInt8]

  /// The path's bytes, without a NUL.
  public var bytes: [UInt8] { folder + name }

  /// Creates a path from its bytes.
  public init(bytes: [UInt8]) {
    let split = bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    (folder, name) = (Array(bytes[..<split]), Array(bytes[split...]))
  }

  /// Creates a path from text.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  private init(folder: [UInt8], name: [UInt8]) {
    (self.folder, self.name) = (folder, name)
  }

  private static let slash = UInt8(ascii: "/")

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
  package var lastComponent: ArraySlice<UInt8> { name[...] }

  /// The same folder, ended by one slash: the paths of what is in it share its bytes.
  package var asFolder: ArchivePath {
    let kept = (bytes.lastIndex { $0 != Self.slash } ?? -1) + 1
    return ArchivePath(folder: bytes.prefix(kept) + [Self.slash], name: [])
  }

  /// Returns the path of `name` inside this folder.
  package func appending(_ name: some Collection<UInt8>) -> ArchivePath {
    guard self.name.isEmpty, folder.last == Self.slash, folder.dropLast().last != Self.slash else {
      return asFolder.appending(name)
    }
    if name.contains(Self.slash) { return ArchivePath(bytes: folder + name) }
    return ArchivePath(folder: folder, name: Array(name))
  }

  /// Orders paths by their bytes.
  public static func < (left: ArchivePath, right: ArchivePath) -> Bool {
    if left.folder == right.folder { return left.name.lexicographicallyPrecedes(right.name) }
    if let (one, other) = zip(left.folder, right.folder).first(where: { $0 != $1 }) {
      return one < other
    }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
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
