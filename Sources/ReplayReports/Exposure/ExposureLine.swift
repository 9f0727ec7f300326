import BucketExposure
import TrailReplay

/// One line on a time in which a bucket was open: to whom, since when, why, and whether it was closed.
struct ExposureLine {
  private let opening: BucketOpening
  /// How a time is written, and what others may have chosen.
  private let (second, written): ((Int) -> String, (String) -> String)

  init(_ opening: BucketOpening, _ times: TimeWords) {
    self.opening = opening
    (second, written) = (times.second, { $0 })
  }

  /// Creates the line in HTML.
  init(html opening: BucketOpening) {
    self.opening = opening
    (second, written) = (HTMLText.time, HTMLText.escaped)
  }

  /// Without the bucket's name.
  var text: String {
    let interval = opening.interval
    let words = [
      written(ExposureWords.reach(interval.reach)) + restraint,
      "since \(second(interval.from.seconds))",
      "(\(written(ExposureWords.because(interval.grant, interval.via))))",
    ].joined(separator: " ")
    return words + " · " + ending
  }

  /// Whether and how it was closed, and what is not certain.
  var ending: String {
    let doubt = opening.interval.effective == .unknown ? ", unless a block restrains it" : ""
    return end + doubt + overlooked
  }

  private var restraint: String {
    opening.interval.effective == .restrained ? ", restrained," : ""
  }

  private var end: String {
    guard let until = opening.interval.until else { return "not closed in this archive" }
    let length = until.moment.seconds - opening.interval.from.seconds
    let word = until.isClosing || until.cause == .guardRemoved ? "until" : "known until"
    return "\(word) \(second(until.moment.seconds)), \(TimeWords.duration(length)):"
      + " \(ExposureWords.cause(until.cause))"
  }

  private var overlooked: String {
    let count = opening.interval.overlookedChanges
    return count == 0
      ? ""
      : ", \(Counted.noun(count, "later change", "later changes")) of the account's block not followed"
  }
}
