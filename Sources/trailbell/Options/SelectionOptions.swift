import ArgumentParser
import TrailReplay
import UTCTimes

/// Which records a timeline shows.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who made the call: an ARN, that of a session's role, the last part of either, or a type such as "
        + "AWSService; repeatable.", valueName: "text"))
  var actor: [String] = []

  @Option(help: ArgumentHelp("The sourceIPAddress; repeatable.", valueName: "text"))
  var address: [String] = []

  @Option(help: ArgumentHelp("The bucket that the call names; repeatable.", valueName: "text"))
  var bucket: [String] = []

  @Option(
    help: ArgumentHelp("What the call is about, as a row shows it; repeatable.", valueName: "text"))
  var target: [String] = []

  @Option(help: ArgumentHelp("The accessKeyId of the caller; repeatable.", valueName: "text"))
  var accessKey: [String] = []

  @Option(help: ArgumentHelp("The eventName; repeatable.", valueName: "text"))
  var event: [String] = []

  @Option(help: ArgumentHelp("Only records near this time; see --window.", valueName: "time"))
  var around: String?

  @Option(
    help: ArgumentHelp(
      "Only records near the times in which this alarm of --rules (default: cis-4.8) was in ALARM; the rules "
        + "then choose no records.", valueName: "name"))
  var alarm: String?

  @Option(
    help: ArgumentHelp(
      "How far --around and --alarm reach before and behind: 90s, 15m, 2h, 1d (default: 15m).",
      valueName: "length"))
  var window: String?

  func validate() throws {
    if around != nil, alarm != nil {
      throw ValidationError("--around and --alarm exclude one another; give one of them")
    }
    if window != nil, around == nil, alarm == nil {
      throw ValidationError("--window says how far --around or --alarm reaches; give one of them")
    }
    try time?.validate()
    if let window, TimeLength(window) == nil {
      throw ValidationError("--window takes a length, such as 90s, 15m, 2h or 1d")
    }
    for (field, texts) in asked where texts.contains("") {
      throw ValidationError("--\(field.rawValue) takes a text; * alone stands for any")
    }
  }

  /// Seconds before and behind.
  var usedWindow: Int { window.flatMap { TimeLength($0) }?.seconds ?? 15 * 60 }

  /// The time near which records are; nil: anywhere.
  var time: TimeOption? { around.map { TimeOption(name: "--around", text: $0) } }

  /// What `--around` comes to; nil without it.
  var spans: [Range<Int>]? {
    time?.seconds.map { [$0 - usedWindow..<$0 + usedWindow] }
  }

  /// What the options come to.
  var selection: TimelineSelection {
    var selection = TimelineSelection()
    for (field, texts) in asked { selection.ask(for: field, texts) }
    return selection
  }

  private var asked: [(SelectionField, [String])] {
    [
      (.event, event), (.actor, actor), (.address, address), (.accessKey, accessKey),
      (.bucket, bucket), (.target, target),
    ]
  }
}
