/// A table in HTML: a caption, headings of its columns, and rows of cells that are HTML already.
struct HTMLTable {
  private let caption: String
  /// What the caption says besides, in HTML.
  private let note: String
  private let columns: [String]
  private var rows = ""
  /// How many rows there are.
  private(set) var count = 0

  /// Creates a table without rows, `columns` being the headings' text.
  ///
  /// `hasTimes`: the caption says which zone they are in.
  init(_ caption: String, _ columns: [String], hasTimes: Bool = false) {
    (self.caption, self.columns) = (caption, columns)
    note = hasTimes ? ", times in <span class=\"zone\">UTC</span>" : ""
  }

  /// Adds a row; its first cell is the heading of the row.
  mutating func add(_ cells: [String]) {
    count += 1
    let heading = cells.first.map { "<th scope=\"row\">\($0)</th>" } ?? ""
    rows += "<tr>" + heading + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>\n"
  }

  /// The table; nothing where there is no row.
  var html: String {
    guard count > 0 else { return "" }
    let head = columns.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
    return
      "<table><caption>\(HTMLText.escaped(caption))\(note)</caption>\n<thead><tr>\(head)</tr></thead>\n"
      + "<tbody>\n\(rows)</tbody></table>\n"
  }

  /// The table in a region that scrolls sideways where it is too wide.
  var scrolling: String {
    guard count > 0 else { return "" }
    return
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTMLText.escaped(caption))\">"
      + "\(html)</div>\n"
  }
}
