/// A text in which a mark stands for each part that is not known, for readers of texts that know no others.
///
/// Marks are single characters of a private plane; one that was in the text before is replaced, so that what
/// a mark stands for is never in doubt.
struct UnknownMarks {
  private static let plane: ClosedRange<UInt32> = 0x10_0000...0x10_FFFD

  /// The text with its marks.
  let text: String
  private let names: [String]

  init(_ text: DocumentText) {
    var (marked, names): (String, [String]) = ("", [])
    for part in text.parts {
      switch part {
      case .known(let known): marked += Self.unmarked(known)
      case .unknown(let name):
        guard let mark = Unicode.Scalar(Self.plane.lowerBound + UInt32(names.count)),
          Self.isMark(mark)
        else { continue }
        marked.unicodeScalars.append(mark)
        names.append(name)
      }
    }
    (self.text, self.names) = (marked, names)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { plane.contains(scalar.value) }

  private static func unmarked(_ text: String) -> String {
    // Each of them is four bytes, the first of which is 0xF4.
    guard text.utf8.contains(0xF4) else { return text }
    let scalars = text.unicodeScalars.map { isMark($0) ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Returns what `text`, a part of the marked one, is without its marks.
  func restored(_ text: String) -> DocumentText {
    guard !names.isEmpty, text.utf8.contains(0xF4) else { return DocumentText(text) }
    var (restored, known) = (DocumentText(), "")
    for scalar in text.unicodeScalars {
      if Self.isMark(scalar) {
        restored.append(known)
        restored.append(unknown: names[Int(scalar.value - Self.plane.lowerBound)])
        known = ""
      } else {
        known.unicodeScalars.append(scalar)
      }
    }
    restored.append(known)
    return restored
  }

  /// Returns what `tree`, read of the marked text, is without its marks and its lines, which are not those
  /// of the document.
  func restored(_ tree: DocumentTree) -> DocumentTree {
    switch tree {
    case .object(let members, _):
      return .object(
        members.reduce(into: [:]) { object, member in
          object[restored(member.key).description] = restored(member.value)
        })
    case .list(let items): return .list(items.map { restored($0) })
    case .text(let text): return DocumentTree(restored(text))
    case .plain, .unknown, .null: return tree
    }
  }
}
