import CLibrary
import ReplayReports

/// Decides, in one place, whether results are coloured and how wide they may be.
enum TerminalStyle {
  /// The style of standard output; `allowsColour` is false under `--no-color`.
  static func standardOutput(allowsColour: Bool) -> ReportStyle {
    var style = ReportStyle()
    style.columns = StandardOutput.columns
    style.isColoured =
      allowsColour && StandardOutput.isTerminal && environmentVariable("TERM") != "dumb"
      && (environmentVariable("NO_COLOR") ?? "").isEmpty
    return style
  }
}
