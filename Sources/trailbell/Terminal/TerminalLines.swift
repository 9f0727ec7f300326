import ReplayReports

/// JSON lines made safe for a terminal; in a pipe they go out unchanged.
enum TerminalLines {
  /// Returns `lines` with each character a terminal may act on as the JSON escape of it.
  static func safe(_ lines: [UInt8]) -> [UInt8] {
    Array(SafeText.json(String(decoding: lines, as: UTF8.self)).utf8)
  }
}
