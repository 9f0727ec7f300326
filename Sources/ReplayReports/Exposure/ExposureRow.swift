import BucketExposure
import TrailReplay

/// A row of what people and spreadsheets read of buckets: a time in which one was open, or a call that would
/// have opened it or of which nobody can say.
struct ExposureRow {
  let story: BucketStory
  let grant: GrantJudgement
  let via: ExposureVia
  let effective: ExposureEffectiveness
  /// The time; nil: the call opened nothing, or that is not known.
  let opening: BucketOpening?
  /// The call that a time begins with, or that proves it; or the one that opened nothing.
  let change: RecordedChange

  private init(_ story: BucketStory, _ opening: BucketOpening) {
    let interval = opening.interval
    (self.story, self.opening, change) = (story, opening, opening.openedBy)
    (grant, via, effective) = (interval.grant, interval.via, interval.effective)
  }

  private init(_ story: BucketStory, _ reached: ReachedChange) {
    let effect = reached.effect
    (self.story, opening, change) = (story, nil, reached.change)
    (grant, via, effective) = (effect.grant, effect.via, effect.effective)
  }

  /// The rows of one bucket, in the order of the JSON lines.
  static func all(of story: BucketStory) -> [ExposureRow] {
    opened(story) + story.unjudged.map { ExposureRow(story, $0) }
  }

  /// Those that say something of who could reach it.
  static func opened(_ story: BucketStory) -> [ExposureRow] {
    story.openings.map { ExposureRow(story, $0) } + story.attempts.map { ExposureRow(story, $0) }
  }

  /// The bucket's name; nil: all buckets of an account.
  var bucket: String? { story.bucket == "*" ? nil : story.bucket }

  /// Whom the grant lets in: those to whom the bucket was open, or all.
  var verdict: ExposureVerdict { opening?.interval.reach.verdict ?? grant.verdict }

  /// The call that opened the bucket; nil: which one did is not known.
  var openedBy: MatchedRecord? { opening?.interval.isProof == true ? nil : change.call }
}
