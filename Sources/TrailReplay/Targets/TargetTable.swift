import TrailRecords

/// What calls are about: by eventSource and eventName, where in a record the target is.
///
/// The rows are data (`Rows/`), a text of lines each of which is one of:
///
///     # a comment
///     name.amazonaws.com                       the service of the lines below
///     Name Name : kind path | kind path        where to look, in order, for these calls
///     Name Name                                names of the line below
///     ? Name : kind path                       from the API's documentation; no record of it was seen
///     * : kind path                            for all other calls of the service
///
/// A path begins with `request`, `response` or `identity`, for requestParameters, responseElements and
/// userIdentity, or with the record's own key, and goes on with keys and indexes; `+` joins two.
struct TargetTable: Sendable {
  /// By call, where to look in order; an asterisk for a name stands for all others of its service.
  private(set) var rows: [CallName: [TargetChoice]] = [:]

  /// What is known of all services.
  static let all = TargetTable(
    [iam, signIn, storage, trails, keys, organizations, compute, networks, functions, others])

  /// Reads rows; a mistake in them is one in this program.
  init(_ texts: [String]) {
    for text in texts { add(Array(text.utf8)) }
  }

  /// Bytes are read, and no characters, which takes a small part of the time.
  private mutating func add(_ text: [UInt8]) {
    var (source, names): ([UInt8], [[UInt8]]) = ([], [])
    for line in text.split(separator: Mark.lineEnd) where line.first != Mark.comment {
      let sides = line.split(separator: Mark.choices)
      let words = sides[0].split(separator: Mark.space).map(Array.init)
      if words.count == 1, words[0].contains(Mark.step) {
        source = words[0]
        continue
      }
      names += words.filter { $0 != [Mark.unseen] }
      guard sides.count == 2 else { continue }
      let choices = sides[1].split(separator: Mark.nextChoice).map(Self.choice)
      for name in names {
        let known = rows.updateValue(choices, forKey: CallName(source: source, name: name))
        precondition(known == nil, "a call with two rows: \(String(decoding: name, as: UTF8.self))")
      }
      names = []
    }
    precondition(names.isEmpty, "names without a place to look in")
  }

  private static func choice(_ text: ArraySlice<UInt8>) -> TargetChoice {
    let words = text.split(separator: Mark.space)
    guard words.count == 2, let kind = TargetKind(rawValue: string(words[0])) else {
      preconditionFailure("no kind and path: \(string(text))")
    }
    return TargetChoice(kind: kind, paths: words[1].split(separator: Mark.join).map(path))
  }

  private static func path(_ text: ArraySlice<UInt8>) -> FieldPath {
    var steps: [FieldStep] = []
    for name in text.split(separator: Mark.step) {
      let parts = name.split { $0 == Mark.indexStart || $0 == Mark.indexEnd }
      let key = string(parts[0])
      steps.append(.key(steps.isEmpty ? beginnings[key] ?? key : key))
      steps += parts.dropFirst().compactMap { Int(string($0)).map { .index($0) } }
    }
    return FieldPath(steps: steps)
  }

  private static func string(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text, as: UTF8.self)
  }

  private static let beginnings = [
    "request": "requestParameters", "response": "responseElements", "identity": "userIdentity",
  ]

  /// What separates and marks the parts of a line.
  private enum Mark {
    static let lineEnd = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let comment = UInt8(ascii: "#")
    static let unseen = UInt8(ascii: "?")
    static let choices = UInt8(ascii: ":")
    static let nextChoice = UInt8(ascii: "|")
    static let join = UInt8(ascii: "+")
    static let step = UInt8(ascii: ".")
    static let indexStart = UInt8(ascii: "[")
    static let indexEnd = UInt8(ascii: "]")
  }
}
