public import TrailArchives

/// The files that lines of a replay in parts are in: as they are, or as gzip.
///
/// In a folder, as an engine leaves it, files whose names begin with `.` or `_` hold no lines, and are passed over.
public struct LineFiles {
  /// A line, and where it is.
  public struct Line {
    /// The file; `-` for standard input.
    public let file: ArchiveLocation
    /// Which line of it, from 1.
    public let number: Int
    /// The line, without its line feed.
    public let text: ArraySlice<UInt8>
  }

  private var lister: ArchiveLister

  /// Creates the files that `inputs` name.
  public init(_ inputs: [ArchiveInput]) {
    lister = ArchiveLister(inputs)
  }

  /// Hands each line that is not empty to `take`, until that returns false; what cannot be read goes to `fail`, and
  /// the rest is read all the same.
  ///
  /// A key and a tab before a line are left out, and what follows one behind it.
  public mutating func forEachLine(
    _ take: (Line) -> Bool, failing fail: (ArchiveError) -> Void
  ) {
    var isOpen = true
    while isOpen, let found = lister.next() {
      switch found {
      case .file(let path, let isNamed):
        guard isNamed || !Self.isHidden(path) else { continue }
        isOpen = Self.read(path, take, failing: fail)
      case .standardInput: isOpen = Self.read(.standardInput, take, failing: fail)
      case .failed(let error): fail(error)
      case .linkNotFollowed(let path), .specialNotOpened(let path):
        guard !Self.isHidden(path) else { continue }
        fail(
          ArchiveError(path: path, kind: .unreadable("links and special files are not followed")))
      case .namedAgain: break
      }
    }
  }

  private static func isHidden(_ path: ArchiveLocation) -> Bool {
    let first = path.lastComponent.first
    return first == UInt8(ascii: ".") || first == UInt8(ascii: "_")
  }

  private static func read(
    _ path: ArchiveLocation, _ take: (Line) -> Bool, failing fail: (ArchiveError) -> Void
  ) -> Bool {
    var lines = LineSplitter(path)
    var isOpen = true
    do throws(ArchiveError) {
      try InputPieces.read(path) { piece in
        isOpen = lines.add(piece, take)
        return isOpen
      }
    } catch {
      // An engine leaves an empty file where it had nothing to do.
      if error.kind != .empty { fail(error) }
    }
    return isOpen && lines.end(take)
  }
}

/// Cuts a file's text into lines.
private struct LineSplitter {
  private let file: ArchiveLocation
  private var rest: [UInt8] = []
  private var number = 0

  init(_ file: ArchiveLocation) {
    self.file = file
  }

  /// Takes further text; false once nobody wants more lines.
  mutating func add(_ piece: ArraySlice<UInt8>, _ take: (LineFiles.Line) -> Bool) -> Bool {
    var piece = piece
    while let end = piece.place(of: UInt8(ascii: "\n")) {
      let line = piece[..<end]
      piece = piece[(end + 1)...]
      guard rest.isEmpty else {
        rest += line
        let whole = rest
        rest = []
        guard hand(whole[...], to: take) else { return false }
        continue
      }
      guard hand(line, to: take) else { return false }
    }
    rest += piece
    return true
  }

  /// Ends the text; its last line may lack its line feed.
  mutating func end(_ take: (LineFiles.Line) -> Bool) -> Bool {
    rest.isEmpty || hand(rest[...], to: take)
  }

  private mutating func hand(
    _ line: ArraySlice<UInt8>, to take: (LineFiles.Line) -> Bool
  ) -> Bool {
    number += 1
    var text = line
    if text.first != UInt8(ascii: "{"), let tab = text.firstIndex(of: UInt8(ascii: "\t")) {
      text = text[(tab + 1)...]
    }
    if text.last == UInt8(ascii: "\r") { text.removeLast() }
    if text.last == UInt8(ascii: "\t") { text.removeLast() }
    return text.isEmpty || take(LineFiles.Line(file: file, number: number, text: text))
  }
}
