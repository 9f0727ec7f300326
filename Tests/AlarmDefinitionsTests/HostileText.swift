/// Texts that are made to take their reader's time or memory, of any length.
struct HostileText: Sendable, CustomStringConvertible {
  let name: String
  private let start: String
  private let unit: String
  private let end: String

  init(_ name: String, _ start: String = "", repeating unit: String, _ end: String = "") {
    (self.name, self.start, self.unit, self.end) = (name, start, unit, end)
  }

  var description: String { name }

  /// A text of `size` bytes, or a few more.
  func text(_ size: Int) -> String {
    start + String(repeating: unit, count: max(1, size / unit.utf8.count)) + end
  }

  private static let mention = "aws logs put-metric-filter --filter-name "

  /// Scripts and runbooks.
  static let scripts: [HostileText] = [
    .init("mentions on one line", repeating: "logs put-metric-filter "),
    .init("commands on one line", repeating: "logs put-metric-filter --filter-name "),
    .init("commands on lines", repeating: "\(mention)f\n"),
    .init("quotes that close elsewhere", repeating: "logs put-metric-filter '"),
    .init("a quote on each line", repeating: "\(mention)\"\n"),
    .init("quotes of all kinds", repeating: "\(mention)'\n\(mention)\"\n\(mention)“‘\n"),
    .init("substitutions that do not close", mention, repeating: "$("),
    .init("substitutions that close far away", mention, repeating: "\(mention)$(a b\n", ")"),
    .init("long texts in back-ticks", mention, repeating: "`a b\n\n\n\n\n", "`"),
    .init("blocks that do not end", mention, repeating: "\nif a\nfor b\nA=c"),
    .init(
      "words that are split", "A='\(String(repeating: "x ", count: 200))'\n",
      repeating: "\(mention)$A\n"),
    .init("substitutions in substitutions", mention, repeating: "$($(a) $(b $(c)) "),
    .init("defaults in defaults", repeating: "\(mention)${a:-${a:-${a:-\n"),
    .init("back-ticks", repeating: "\(mention)`\n"),
    .init("angle brackets", repeating: "\(mention)<a<a<a<a\n"),
    .init("here-documents", mention, repeating: "x\ncat <<A\nA\nb <<C\n"),
    .init("loops", mention, repeating: "do for do for "),
    .init("settings that do not end", mention, repeating: "\nA='\nB=\"\nC=“"),
    .init("lines that go on", "\(mention)f ", repeating: "\\\n"),
    .init("blank lines", "\(mention)f", repeating: "\n"),
    .init("blanks behind commands", "aws logs", repeating: " put-metric-filter      "),
    .init("Regions", mention, repeating: "\n--region --region   "),
    .init("dashes", mention, repeating: "\nlogs put-metric-filter - - "),
    .init(
      "values put into values", "A=\(String(repeating: "x", count: 60_000))\n",
      repeating: "B=$A$A$A$A\n", "\(mention)$B"),
  ]

  /// YAML that its reader would take long for, or that would take all memory.
  static let yaml: [HostileText] = [
    .init("blank lines in a list", "a: [", repeating: "\n"),
    .init("names that do not close", "a: \"", repeating: "${", "\""),
    .init("lists in lists", "a: ", repeating: "["),
    .init("objects in objects", "a: ", repeating: "{a: "),
    .init("items in items", repeating: "- "),
    .init("blanks before a colon", "a: [", repeating: "[]          "),
    .init("values on one line", "a: [", repeating: "a,", "]"),
    .init("texts in quotes", "a: [", repeating: "'', ", "]"),
    .init("tags", "a: ", repeating: "!a "),
    .init("lines of a text", "a: |\n", repeating: "  [[[{{{\n"),
    .init("lines of a text without quotes", "a: b\n", repeating: "  'c [\n"),
  ]
}
