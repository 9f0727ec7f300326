/// How a text report is laid out for where it goes.
public struct ReportStyle: Hashable, Sendable {
  /// Whether words are coloured with terminal escapes.
  public var isColoured = false
  /// Columns of the terminal; nil in a pipe or a file, where nothing is ever cut.
  public var columns: Int?
  /// Whether results go to a terminal, so that in every form what it might act on is spelled out.
  public var isOnTerminal = false
  /// Whether the matches behind a transition are grouped by who did it.
  public var groupsByActor = false
  /// Whether every match has a row of its own, with its eventID, and nothing is left to other options.
  public var showsDetail = false
  /// The only file or folder that is read, by its path as given, which rows then leave out; nil: they give
  /// paths whole.
  public var folder: String?
  /// The absolute path of the folder that relative paths begin in, where the terminal shows links; else nil.
  public var linkRoot: String?
  /// The zone that times are in.
  public var timeZone = ReportTimeZone.utc
  /// What the user calls the rules of the run.
  public var ruleNames: [String] = []
  /// How the report was made, for a form that says so.
  public var circumstances = RunCircumstances()

  /// Creates the style of a pipe or a file.
  public init() {}

  /// Whether rows are left out that would push the answer out of sight.
  var limitsRows: Bool { columns != nil && !showsDetail && !groupsByActor }

  /// How times are written: the one door for all of them.
  var times: TimeWords { TimeWords(in: timeZone.zone) }

  /// Returns `text` in the colour of `role`, or as it is.
  func coloured(_ text: String, _ role: ColourRole) -> String {
    isColoured ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The layout of prose, which breaks where the terminal's lines end.
  var prose: WrappedText { WrappedText(columns: columns) }

  /// Returns prose with its line feed, further lines of it behind so many spaces; no text, no line.
  func lines(_ prose: String, indent: Int = 4) -> String {
    prose.isEmpty ? "" : self.prose.text(prose, indent: indent) + "\n"
  }
}

/// What a colour stands for; the values are SGR codes.
enum ColourRole: String {
  case alarm = "1;31"
  case ok = "32"
  case insufficientData = "33"
  case denied = "35"
  case key = "36"
}
