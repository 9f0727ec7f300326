import Foundation

/// What is wrong with a text that should be JSON, and where.
struct JSONFault {
  /// What is wrong, with the column where it is known.
  let words: String
  /// The line, counted from 1; nil where nothing says so.
  let line: Int?

  /// Looks for the fault in `text`; the platform's older reader names the place, its newer one does not.
  init(in text: String) {
    var reason = "the text ends early or is no JSON"
    do {
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    } catch {
      reason = (error as NSError).userInfo["NSDebugDescription"] as? String ?? reason
    }
    guard let match = reason.firstMatch(of: /(.*) around character (\d+)/),
      let offset = Int(match.2)
    else {
      let isEnd = reason.contains("end of file")
      line = isEnd ? text.count { $0.isNewline } + 1 : nil
      words = isEnd ? "no JSON: it ends early" : "no JSON: \(Self.lowered(reason))"
      return
    }
    let before = text.utf8.prefix(offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) }
    let column = text[(lineStart ?? text.startIndex)..<before.endIndex].count + 1
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    words = "no JSON: \(Self.lowered(String(match.1))) (column \(column))"
  }

  private static func lowered(_ words: String) -> String {
    let text = words.prefix(1).lowercased() + words.dropFirst()
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
