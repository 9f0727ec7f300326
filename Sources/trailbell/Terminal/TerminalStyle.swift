import CLibrary
import ReplayReports

/// Decides, in one place, whether results are coloured and how wide they may be.
enum TerminalStyle {
  /// The style of where results go; a file has neither columns nor links, nor colours of itself.
  ///
  /// `folder` is the only input, where there is just one; times are those of `zone`.
  static func of(
    _ options: OutputOptions, color: ColorOptions.Choice, folder: String? = nil,
    zone: ReportTimeZone = .utc
  ) -> ReportStyle {
    var style = ReportStyle()
    (style.folder, style.timeZone) = (folder, zone)
    style.isColoured = color == .always
    if options.file != nil { return style }
    style.isOnTerminal = StandardOutput.isTerminal
    style.columns = columns(of: STDOUT_FILENO)
    if color == .auto { style.isColoured = showsColours }
    style.linkRoot = hasLinks ? resolvedPath(".") : nil
    return style
  }

  /// Whether standard output is a terminal with colours, and whoever has it wants them.
  private static var showsColours: Bool {
    StandardOutput.isTerminal && environmentVariable("TERM") != "dumb"
      && (environmentVariable("NO_COLOR") ?? "").isEmpty
  }

  /// Whether the terminal is known to show links (OSC 8); others may print what they do not understand.
  private static var hasLinks: Bool {
    let kind = environmentVariable("TERM") ?? "dumb"
    guard StandardOutput.isTerminal, kind != "dumb",
      !["screen", "tmux"].contains(where: { kind.hasPrefix($0) })
    else { return false }
    if ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].contains(where: {
      environmentVariable($0) != nil
    }) {
      return true
    }
    if let version = environmentVariable("VTE_VERSION").flatMap({ Int($0) }) {
      return version >= 5000
    }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"]
    return environmentVariable("TERM_PROGRAM").map { programs.contains($0) } ?? false
      || ["xterm-kitty", "alacritty", "foot", "wezterm"].contains { kind.hasPrefix($0) }
  }

  /// Columns of the terminal at a descriptor; nil where it is not one.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
