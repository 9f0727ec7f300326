/// A text of which parts may be known only to AWS, to a shell, or to a run of Terraform.
///
/// What is not known is a case of its own, so that no text of a user's is ever taken for it, and nothing is
/// claimed of it. Two unknown parts of one name are the same thing, whatever it is.
struct DocumentText: Hashable, Sendable {
  /// A part of a text.
  enum Part: Hashable, Sendable {
    case known(String)
    /// What is not known, by the name it has in its document, such as `Topic` or `AWS::Region`.
    case unknown(String)

    /// The text, or the name of what is not known.
    var text: String {
      switch self {
      case .known(let text), .unknown(let text): text
      }
    }
  }

  /// The parts in their order: no two known ones in a row, and none that is empty.
  private(set) var parts: [Part] = []

  /// Creates a text that is known.
  init(_ text: String = "") {
    append(text)
  }

  /// Creates a text of which nothing is known but the `name` of what it is.
  init(unknown name: String) {
    append(unknown: name)
  }

  /// Puts what is known behind the text.
  mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .known(var last) = parts.last {
      // Taken out first, so that it grows where it is, and is not copied each time.
      parts.removeLast()
      last += text
      parts.append(.known(last))
    } else {
      parts.append(.known(text))
    }
  }

  /// Puts something behind the text of which only the `name` is known.
  ///
  /// It is printed in their place: signs that names of filters and metrics cannot have are left out of it, and
  /// of what looks like a secret nothing is left.
  mutating func append(unknown name: String) {
    parts.append(.unknown(PrintedName.of(name)))
  }

  /// Puts `other` behind the text.
  mutating func append(_ other: DocumentText) {
    for part in other.parts {
      switch part {
      case .known(let text): append(text)
      case .unknown(let name): append(unknown: name)
      }
    }
  }

  /// The text; nil where some of it is not known.
  var known: String? {
    switch (parts.count, parts.first) {
    case (0, _): ""
    case (1, .known(let text)): text
    default: nil
    }
  }

  /// Whether it may be the same text as `other`, once all of both is known.
  ///
  /// What is known at the beginning and at the end decides: anything may stand for the rest.
  func mayEqual(_ other: DocumentText) -> Bool {
    if self == other { return true }
    if let known, let text = other.known { return known == text }
    return Self.agree(prefix, other.prefix, { $0.hasPrefix($1) })
      && Self.agree(suffix, other.suffix, { $0.hasSuffix($1) })
  }

  private static func agree(
    _ left: String, _ right: String, _ contains: (String, String) -> Bool
  ) -> Bool {
    contains(left, right) || contains(right, left)
  }

  /// What is known at the beginning.
  private var prefix: String { if case .known(let text) = parts.first { text } else { "" } }

  /// What is known at the end.
  private var suffix: String { if case .known(let text) = parts.last { text } else { "" } }

  /// The names of what is not known, in their order.
  var unknownNames: [String] {
    parts.compactMap { part in
      if case .unknown(let name) = part { name } else { nil }
    }
  }
}

extension DocumentText {
  /// The text, or what is not known where all of it is a name that its readers are to put something in place of:
  /// `<topic>`.
  var withoutPlaceholder: DocumentText { named(between: [("<", ">", "_-. ")]) }

  /// The same, also where a program is to: `${topic}`, `{{ topic }}`.
  var withoutAnyPlaceholder: DocumentText {
    named(between: [("<", ">", "_-. "), ("${", "}", "_-. :/"), ("{{", "}}", "_-. :/")])
  }

  private func named(between signs: [(start: String, end: String, inside: String)]) -> DocumentText
  {
    guard let known, known.utf8.count <= 255 else { return self }
    for (start, end, inside) in signs where known.hasPrefix(start) && known.hasSuffix(end) {
      let name = known.dropFirst(start.count).dropLast(end.count)
      let isName = name.allSatisfy { $0.isLetter || $0.isNumber || inside.contains($0) }
      if isName, name.contains(where: \.isLetter) {
        return DocumentText(unknown: PrintedName.of(String(name)).filter { $0 != " " })
      }
    }
    return self
  }
}

extension DocumentText: CustomStringConvertible {
  /// The text for those who read it, what is not known as `<Name>`.
  var description: String {
    parts.map { part in
      switch part {
      case .known(let text): text
      case .unknown(let name): "<\(name)>"
      }
    }.joined()
  }
}
