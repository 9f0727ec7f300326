import CLibrary
import ReplayReports

/// Decides, in one place, whether results are coloured and how wide they may be.
enum TerminalStyle {
  /// The style of standard output; `allowsColour` is false under `--no-color`.
  static func standardOutput(allowsColour: Bool) -> ReportStyle {
    var style = ReportStyle()
    style.columns = StandardOutput.columns
    style.isColoured =
      allowsColour && StandardOutput.isTerminal && variable("TERM") != "dumb"
      && (variable("NO_COLOR") ?? "").isEmpty
    return style
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
