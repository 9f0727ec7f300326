/// Makes tar archives.
package struct TarWriter {
  private var bytes: [UInt8] = []

  /// Creates an archive of no file.
  package init() {}

  /// The archive so far, and the blocks that end it.
  package var archive: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

  /// The archive so far, without its end.
  package var unended: [UInt8] { bytes }

  /// Adds a file; a long name goes into a pax header before it, or a GNU one.
  package mutating func add(_ content: [UInt8], as name: String, isGNU: Bool = false) {
    if name.utf8.count > 100 {
      let text = Array(name.utf8)
      if isGNU {
        addMember(text + [0], as: "././@LongLink", type: "L", isGNU: true)
      } else {
        addMember(Self.paxLine("path", text), as: "PaxHeader", type: "x")
      }
    }
    addMember(content, as: String(name.prefix(100)), type: "0", isGNU: isGNU)
  }

  /// Adds a member of another type, such as a folder (`5`) or a link (`2`).
  package mutating func addMember(
    _ content: [UInt8], as name: String, type: Unicode.Scalar, isGNU: Bool = false
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      header.replaceSubrange(offset..<(offset + text.utf8.count), with: Array(text.utf8))
    }
    put(name, at: 0)
    put("0000644", at: 100)
    let size = String(content.count, radix: 8)
    put(String(repeating: "0", count: 11 - size.utf8.count) + size, at: 124)
    header[156] = UInt8(ascii: type)
    put(isGNU ? "ustar  " : "ustar\u{0}00", at: 257)
    put("        ", at: 148)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.utf8.count) + sum + "\u{0} ", at: 148)
    bytes += header + content
    bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  /// A line of a pax header; its length counts itself.
  private static func paxLine(_ key: String, _ value: [UInt8]) -> [UInt8] {
    let rest = Array(" \(key)=".utf8) + value + [0x0A]
    var length = rest.count + 1
    while String(length).utf8.count + rest.count != length {
      length = String(length).utf8.count + rest.count
    }
    return Array(String(length).utf8) + rest
  }
}
