/// Where a file or folder of an `ArchiveStore` is: a path, in bytes that need not be UTF-8.
public struct ArchiveLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first bytes, which all files of a folder can share: there may be very many.
  private let beginning: [UInt8]
  /// Those behind them.
  private let rest: [UInt8]

  /// The path's bytes, without a NUL.
  public var bytes: [UInt8] { rest.isEmpty ? beginning : beginning + rest }

  /// Creates a path from its bytes.
  public init(bytes: [UInt8]) {
    self.init(beginning: bytes, rest: [])
  }

  /// Creates a path from text.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  private init(beginning: [UInt8], rest: [UInt8]) {
    (self.beginning, self.rest) = (beginning, rest)
  }

  private static let slash = UInt8(ascii: "/")

  /// What stands for standard input.
  public static let standardInput = ArchiveLocation("-")

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
    // By scalars: to String, a sign that goes before others makes one character of itself and a quote.
    let parts = description.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.map { String($0) }.joined(separator: "'\\''") + "'"
  }

  /// The part behind the last slash.
  package var lastComponent: ArraySlice<UInt8> {
    let bytes = bytes
    return bytes[(bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0)...]
  }

  /// The same folder, ended by one slash.
  package var asFolder: ArchiveLocation {
    let kept = (bytes.lastIndex { $0 != Self.slash } ?? -1) + 1
    return ArchiveLocation(bytes: bytes.prefix(kept) + [Self.slash])
  }

  /// Returns the path of `name` inside this folder.
  package func appending(_ name: some Collection<UInt8>) -> ArchiveLocation {
    asFolder.followed(by: name)
  }

  /// Returns the path that begins with this one's bytes, and shares them, and ends in `rest`.
  func followed(by rest: some Collection<UInt8>) -> ArchiveLocation {
    ArchiveLocation(beginning: self.rest.isEmpty ? beginning : bytes, rest: Array(rest))
  }

  /// Whether both have the same bytes, whatever they share with others.
  public static func == (left: ArchiveLocation, right: ArchiveLocation) -> Bool {
    left.beginning == right.beginning ? left.rest == right.rest : left.bytes == right.bytes
  }

  /// Feeds the bytes to `hasher`, eight at a time, wherever the path is parted.
  public func hash(into hasher: inout Hasher) {
    var (word, count): (UInt64, Int) = (0, 0)
    Self.combine(beginning, &word, &count, into: &hasher)
    Self.combine(rest, &word, &count, into: &hasher)
    hasher.combine(word)
    hasher.combine(count)
  }

  private static func combine(
    _ part: [UInt8], _ word: inout UInt64, _ count: inout Int, into hasher: inout Hasher
  ) {
    for byte in part {
      word = word << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 { hasher.combine(word) }
    }
  }

  /// Orders paths by their bytes.
  public static func < (left: ArchiveLocation, right: ArchiveLocation) -> Bool {
    if left.beginning == right.beginning { return left.rest.lexicographicallyPrecedes(right.rest) }
    if let (one, other) = zip(left.beginning, right.beginning).first(where: { $0 != $1 }) {
      return one < other
    }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
