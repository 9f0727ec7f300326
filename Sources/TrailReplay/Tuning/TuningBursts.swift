import AlarmStates
import MetricAlarms

/// What alarms ring for: the matches behind each change to ALARM, and those that came while it lasted.
struct TuningBursts {
  /// The bursts by time, then in the order of the alarms.
  private(set) var all: [TuningBurst] = []

  /// Finds those of `stories`, whose samples are `samples`.
  init(of stories: [AlarmStory], in samples: JudgedSamples, _ told: ToldMatches) {
    for story in stories where !story.streams.isEmpty {
      all += story.rings.map { ring in
        Self.burst(of: ring, story.alarm.name, samples.numbers(in: ring.sources), told)
      }
    }
    let order = all.indices.sorted { (all[$0].at, $0) < (all[$1].at, $1) }
    all = order.map { all[$0] }
  }

  private static func burst(
    of ring: AlarmStory.Ring, _ alarm: String, _ rows: [Int], _ told: ToldMatches
  ) -> TuningBurst {
    let first = rows.min { left, right in
      let (one, other) = (told.rows[left], told.rows[right])
      let (time, otherTime) = (one.times.chosen ?? .max, other.times.chosen ?? .max)
      if time != otherTime { return time < otherTime }
      let (file, otherFile) = (told.file(of: left), told.file(of: right))
      return file != otherFile ? file < otherFile : one.record < other.record
    }
    var counts: [Int: Int] = [:]
    for row in rows { counts[told.actor(of: row), default: 0] += 1 }
    let actors = counts.compactMap { number, count in
      told.actors[number].map { (name: $0, count: count) }
    }.sorted { left, right in
      left.count != right.count
        ? left.count > right.count : left.name.lexicographicallyPrecedes(right.name)
    }
    return TuningBurst(
      alarm: alarm, at: ring.at, until: ring.until,
      first: first.flatMap { told.rows[$0].times.chosen }, matchCount: rows.count,
      actors: actors.map { String(decoding: $0.name, as: UTF8.self) },
      file: first.map(told.file), record: first.map { told.rows[$0].record }, rows: rows)
  }
}

extension AlarmStory {
  /// A time in ALARM, and the samples it rests on or that came while it lasted.
  struct Ring {
    let at: Int
    let until: Int?
    let sources: SampleSources
  }

  /// The times in ALARM that are reported, in order; of a composite alarm they rest on its children's.
  var rings: [Ring] {
    var rings: [Ring] = []
    if initialState == .alarm, let startedAt {
      let end = changes.first?.transition.at
      let range = startedAt..<max(startedAt, end ?? .max)
      rings.append(
        Ring(at: startedAt, until: end, sources: SampleSources(streams, in: [range])))
    }
    for change in changes where change.transition.to == .alarm {
      var sources = change.sources
      sources.formUnion(SampleSources(streams, in: change.laterRanges))
      rings.append(Ring(at: change.transition.at, until: change.until, sources: sources))
    }
    return rings
  }
}
