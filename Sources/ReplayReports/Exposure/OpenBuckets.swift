import BucketExposure
import TrailReplay

/// The buckets that were opened to anybody outside their accounts, in a line each.
struct OpenBuckets {
  /// Each bucket's name, and what is said of it.
  let rows: [(name: String, line: String)]
  private let style: ReportStyle

  /// Takes those times in which a bucket was open of whose watching alarms, by name, `condition` holds.
  ///
  /// `asHTML`: the lines are HTML, though the names are not.
  init(
    _ outcome: ReplayOutcome, style: ReportStyle, asHTML: Bool = false,
    where condition: ([String]) -> Bool
  ) {
    self.style = style
    rows = outcome.buckets.compactMap { story in
      let openings = story.openings.filter { condition($0.watchedBy) }
      return (openings.first { $0.interval.effective != .restrained } ?? openings.first)
        .map { opening in
          let more = openings.count - 1
          return (
            name: SafeText.plain(BucketWords.title(of: story)),
            line: (asHTML ? ExposureLine(html: opening) : ExposureLine(opening, style.times)).text
              + (more > 0 ? "; \(Counted.noun(more, "more time", "more times"))" : "")
          )
        }
    }
  }

  /// The lines, each with its line feed; none where no bucket was opened.
  var lines: [String] {
    rows.map { row in
      style.lines("  opened  \(shortened(row.name))  \(row.line)", indent: 10)
    }
  }

  /// A record can call a bucket anything.
  private func shortened(_ name: String) -> String {
    style.columns.map { DisplayWidth.cut(name, to: max(20, $0 - 20)) } ?? name
  }
}
