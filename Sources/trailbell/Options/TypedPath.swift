import ArgumentParser
import TrailArchives

/// A path as it was typed: bytes, which need not be text.
///
/// The argument parser knows texts only. What is no UTF-8 in an argument reaches it as characters of a
/// private use plane, a byte each, and so do the bytes of such characters themselves: nothing typed is
/// taken for something else.
struct TypedPath: ExpressibleByArgument {
  private static let firstByte: UInt32 = 0x10FF00

  static var defaultCompletionKind: CompletionKind { .file() }

  let path: ArchiveLocation

  init(argument: String) {
    path = ArchiveLocation(bytes: Self.bytes(of: argument))
  }

  /// The path as text, with U+FFFD for what is no UTF-8.
  var text: String { path.description }

  var isStandardInput: Bool { path == .standardInput }

  /// Returns an argument as a text that stands for just these bytes.
  static func argument(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlain = text.utf8.elementsEqual(bytes) && !text.unicodeScalars.contains(where: isByte)
    if isPlain { return text }
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let part = rest.prefix(length)
      let scalar = String(decoding: part, as: UTF8.self).unicodeScalars
      if scalar.count == 1, String(scalar).utf8.elementsEqual(part), !isByte(scalar.first) {
        scalars.append(contentsOf: scalar)
        rest = rest.dropFirst(length)
      } else {
        if let byte = Unicode.Scalar(firstByte + UInt32(first)) { scalars.append(byte) }
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  /// Whether an argument that the parser gave was typed as UTF-8.
  static func isText(_ argument: String) -> Bool {
    !argument.unicodeScalars.contains(where: isByte)
  }

  private static func isByte(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.value >= firstByte && $0.value <= firstByte + 0xFF } ?? false
  }

  private static func bytes(of argument: String) -> [UInt8] {
    argument.unicodeScalars.flatMap { scalar in
      isByte(scalar) ? [UInt8(scalar.value - firstByte)] : Array(String(scalar).utf8)
    }
  }
}
