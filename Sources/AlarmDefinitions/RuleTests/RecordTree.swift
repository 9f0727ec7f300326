import UTCTimes

/// A record that is written in a document, by its keys.
struct RecordTree {
  /// Keys whose values CloudTrail writes as texts, though they look like numbers or truths.
  private static let textKeys: Set<String> = [
    "accountId", "recipientAccountId", "eventVersion", "mfaAuthenticated", "creationDate",
    "principalId", "userName",
  ]

  private let tree: DocumentTree

  /// The time of a record that has none, 2000-01-01: whoever asks only what matches need not give one.
  private static let usualTime = 946_684_800

  init(_ tree: DocumentTree) { self.tree = tree }

  /// The same record, with a time of its own or the usual one.
  var timed: RecordTree { tree["eventTime"] == nil ? at(Self.usualTime) : self }

  /// Its JSON, on one line.
  var json: [UInt8] { Array(Self.typed(tree).lineText.utf8) }

  /// Its time in seconds since the Unix epoch; nil where it has none.
  var time: Int? { tree["eventTime"]?.spelling.flatMap { UTCTime(typed: $0)?.seconds } }

  /// The same record at another time.
  func at(_ time: Int) -> RecordTree {
    guard case .object(var members, let line) = tree else { return self }
    members["eventTime"] = .text(UTCTime(time).text(.machine))
    return RecordTree(.object(members, line: line))
  }

  /// The tree with texts where CloudTrail writes texts.
  private static func typed(_ tree: DocumentTree) -> DocumentTree {
    switch tree {
    case .object(let members, let line):
      let members = members.map { key, value in (key, Self.typed(value, behind: key)) }
      return .object(Dictionary(uniqueKeysWithValues: members), line: line)
    case .list(let items): return .list(items.map(typed))
    case .plain(let text): return isNumber(text) ? tree : .text(text)
    case .text, .unknown, .null: return tree
    }
  }

  private static func typed(_ value: DocumentTree, behind key: String) -> DocumentTree {
    guard textKeys.contains(key), let text = value.spelling else { return typed(value) }
    return .text(text)
  }

  /// Whether a text without quotes is a number or a truth, and nothing of its spelling would get lost.
  private static func isNumber(_ text: String) -> Bool {
    if text == "true" || text == "false" { return true }
    if let whole = Int(text) { return "\(whole)" == text }
    return text.contains(".") && Double(text)?.isFinite == true
      && text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
  }
}

/// A record that comes several times, each a little later.
struct RepeatedRecord {
  /// Most times that a record may come.
  private static let mostTimes = 10_000

  /// The JSON of each.
  let texts: [[UInt8]]

  /// Reads the record beside how often it comes (`count`), and after how many seconds again (`every`, 60 by default).
  init(_ record: DocumentTree, _ item: DocumentTree) throws(KeyedDocumentError) {
    let count = try item.number("count", least: 1) ?? 1
    let interval = try item.number("every", least: 1) ?? 60
    guard count <= Self.mostTimes else {
      throw KeyedDocumentError(
        "a record more than \(Self.mostTimes) times", line: item.line)
    }
    let tree: DocumentTree
    if let text = record.spelling {
      do throws(JSONFault) {
        tree = try JSONReader.tree(of: text)
      } catch {
        throw KeyedDocumentError("a record that is no JSON: \(error.message)", line: item.line)
      }
    } else {
      tree = record
    }
    let first = RecordTree(tree)
    guard count > 1 else {
      texts = [record.spelling.map { Array($0.utf8) } ?? first.timed.json]
      return
    }
    guard let start = first.timed.time else {
      throw KeyedDocumentError(
        "a record that comes several times needs an eventTime that is a time", line: item.line)
    }
    texts = (0..<count).map { number in
      let (offset, isTooLate) = start.addingReportingOverflow(number * interval)
      return first.at(isTooLate ? start : offset).json
    }
  }
}
