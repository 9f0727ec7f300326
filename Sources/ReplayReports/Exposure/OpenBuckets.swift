import BucketExposure
import TrailReplay

/// The buckets that were opened to anybody outside their accounts, in a line each.
struct OpenBuckets {
  private let outcome: ReplayOutcome

  init(_ outcome: ReplayOutcome) {
    self.outcome = outcome
  }

  /// The lines, each with its line feed; none where no bucket was opened.
  var text: String {
    let rows = outcome.buckets.compactMap { story in
      (story.openings.first { $0.interval.effective != .restrained } ?? story.openings.first)
        .map { opening in
          let more = story.openings.count - 1
          return (
            name: SafeText.plain(BucketWords.title(of: story)),
            line: ExposureLine(opening).text
              + (more > 0 ? "; \(Counted.noun(more, "more time", "more times"))" : "")
          )
        }
    }
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      "opened  \(row.name)\(String(repeating: " ", count: width - row.name.count))  \(row.line)\n"
    }.joined()
  }
}
