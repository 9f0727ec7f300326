import AlarmStates
import FilterPatterns
import MetricAlarms
import Testing
import TrailReplay

@Suite("Metric values read from records")
struct MetricValueTests {
  @Test(
    "are numbers and texts that spell one; all else is a match without a sample",
    arguments: [
      (#"{"v":12}"#, 12), (#"{"v":-0.25}"#, -0.25), (#"{"v":1.5E2}"#, 150),
      (#"{"v":"12"}"#, 12), (#"{"v":"+1.5e2"}"#, 150), (#"{"v":"\u0031\u0032"}"#, 12),
      (#"{"v":1,"v":2}"#, 2), (#"{"v":0.1}"#, 0.1),
      (#"{}"#, nil), (#"{"v":null}"#, nil), (#"{"v":true}"#, nil), (#"{"v":[1]}"#, nil),
      (#"{"v":{"v":1}}"#, nil), (#"{"v":""}"#, nil), (#"{"v":" 1"}"#, nil), (#"{"v":"1E2"}"#, nil),
      (#"{"v":"0x10"}"#, nil), (#"{"v":"inf"}"#, nil), (#"{"v":"nan"}"#, nil),
      (#"{"v":".5"}"#, nil), (#"{"v":1e999}"#, nil), (#"{"v":"1e999"}"#, nil),
      (#"{"v":1e300}"#, nil),
      (#"{"w":{"v":1}}"#, nil),
    ] as [(String, Double?)])
  func values(detail: String, value: Double?) throws {
    let archive = try SmallArchive([[SmallArchive.record("00:00:05", detail)]])
    let outcome = archive.outcome(of: [try .test { $0.value = "$.detail.v" }])
    #expect(outcome.sums == (value.map { ["": [$0]] } ?? [:]))
    #expect(outcome.matches.count == 1)
    #expect(outcome.tally.records.matched == 1)
  }

  @Test("stand at exactly the path, elements of arrays included")
  func paths() throws {
    let detail = #"{"a":[{"v":1},{"v":2}],"b c":{"v":4},"v":8}"#
    let archive = try SmallArchive([[SmallArchive.record("00:00:05", detail)]])
    for (reference, value) in [
      ("$.detail.a[1].v", 2.0), ("$.detail.['b c'].v", 4), ("$.detail.v", 8),
    ] {
      let outcome = archive.outcome(of: [try .test { $0.value = reference }])
      #expect(outcome.sums == ["": [value]])
    }
    let outcome = archive.outcome(of: [try .test { $0.value = "$.v" }])
    #expect(outcome.sums.isEmpty)
  }

  @Test(
    "of space-delimited patterns are fields by name and by number",
    arguments: [("$size", 12.0), ("$2", 7), ("$4", 12), ("$5", nil)])
  func fields(reference: String, value: Double?) throws {
    // A record's compact text has white space only inside its strings.
    let archive = try SmallArchive([[SmallArchive.record("00:00:05", #"{"v":"x 7 mid 12 y"}"#)]])
    let patterns = ["[head, n, mid, size, tail]", "[head, ..., size, tail]"]
    for pattern in patterns {
      let outcome = archive.outcome(of: [try .test(pattern) { $0.value = reference }])
      #expect(outcome.sums == (value.map { ["": [$0]] } ?? [:]), "\(pattern)")
    }
  }

  @Test("of two filters into one series are added up, with the numbers of others")
  func oneSeries() throws {
    let archive = try SmallArchive([
      [
        SmallArchive.record("00:00:05", #"{"v":0.1}"#),
        SmallArchive.record("00:00:06", #"{"v":"x"}"#),
      ],
      [SmallArchive.record("00:00:07", #"{"v":0.7}"#)],
    ])
    let filters = [try MetricFilter.test(), try .test { $0.value = "$.detail.v" }]
    let outcome = archive.outcome(of: filters)
    #expect(outcome.sums == ["": [[0.1, 0.7, 1, 1, 1].reduce(0, +)]])
    #expect(outcome.series.count == 1)
    #expect(outcome.matches.count == 6)
  }

  @Test("of dropped duplicates add nothing, even where a copy has another value")
  func duplicates() throws {
    let copies = ["1", "\"x\"", "4"].map {
      [SmallArchive.record("00:00:05", "{\"v\":\($0)}", id: "same")]
    }
    let archive = try SmallArchive(copies)
    let filter = try MetricFilter.test { $0.value = "$.detail.v" }
    for jobs in [1, 2] {
      for order in [archive.names, archive.names.reversed()] {
        let outcome = archive.outcome(of: [filter], order: order) { $0.jobs = jobs }
        #expect(outcome.sums == ["": [1]])
        #expect(outcome.duplicatesDropped == 2)
        let all = archive.outcome(of: [filter], order: order) { $0.duplicates = .count }
        #expect(all.sums == ["": [5]])
      }
    }
  }

  @Test("raise an alarm on their sum, and only matches with a sample are behind it")
  func alarm() throws {
    let archive = try SmallArchive([
      ["600", "\"many\"", "500"].enumerated().map {
        SmallArchive.record("00:0\($0.offset):05", "{\"v\":\($0.element)}", id: "\($0.offset)")
      }
    ])
    let series = MetricSeries(namespace: "N", metricName: "m")
    let alarm = MetricAlarm(settings: AlarmSettings(name: "bytes", threshold: 1000), series: series)
    let outcome = archive.outcome(
      of: [try .test { $0.value = "$.detail.v" }], alarms: [alarm])
    let change = try #require(outcome.alarms[0].changes.first { $0.transition.to == .alarm })
    #expect(change.matches.map(\.eventID) == ["0", "2"])
    #expect(change.counts.total == 2)
    #expect(change.transition.reason.contains("[1100.0 "))
  }
}
