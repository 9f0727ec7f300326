import BucketExposure
import TrailReplay

/// What people read of buckets and of calls about them.
enum BucketWords {
  /// A bucket and whose it is.
  static func title(of story: BucketStory) -> String {
    let bucket = story.bucket == "*" ? "all buckets" : story.bucket
    return bucket + (story.owner.map { " (\($0))" } ?? "")
  }

  /// Cells of a call: when, what, by whom, from where, with what and in which record.
  static func cells(
    of change: RecordedChange, on day: Int, _ style: ReportStyle
  ) -> [String] {
    let call = change.call
    return [
      style.times.moment(change.event.moment.seconds, on: day), call.eventName ?? "-",
      call.outcomeWords, ActorWords(call.actor).text, call.sourceIPAddress ?? "-",
      call.tool?.description ?? "", CallPlace(of: call).text(style),
    ].map(SafeText.plain)
  }

  /// A number of bytes: `3.4 MB`.
  static func bytes(_ count: Int) -> String {
    var (value, unit) = (Double(count), "B")
    for larger in ["kB", "MB", "GB", "TB"] where value >= 1000 {
      (value, unit) = (value / 1000, larger)
    }
    let tenths = (value * 10).rounded() / 10
    return (Int(exactly: tenths).map { "\($0)" } ?? "\(tenths)") + " \(unit)"
  }
}
