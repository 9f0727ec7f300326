import AlarmStates
import MetricAlarms
import Testing
import TrailReplay

@Suite("Dimensions read from records")
struct DimensionTests {
  private static func filter(_ names: String...) throws -> MetricFilter {
    try .test { settings in
      settings.dimensions = names.map { MetricDimension(name: $0, value: "$.detail.\($0)") }
    }
  }

  @Test(
    "split a metric by text, number or truth; a match that lacks one gives no sample",
    arguments: [
      (#"{"user":"ann"}"#, "user=ann"), (#"{"user":"\u0061nn"}"#, "user=ann"),
      (#"{"user":1.50}"#, "user=1.50"), (#"{"user":true}"#, "user=true"),
      (#"{"user":false}"#, "user=false"), (#"{"user":" "}"#, "user= "), (#"{}"#, nil),
      (#"{"user":null}"#, nil), (#"{"user":""}"#, nil), (#"{"user":["ann"]}"#, nil),
      (#"{"user":{"name":"ann"}}"#, nil),
    ])
  func values(detail: String, name: String?) throws {
    let archive = try SmallArchive([[SmallArchive.record("00:00:05", detail)]])
    let outcome = archive.outcome(of: [try Self.filter("user")])
    #expect(outcome.sums == (name.map { [$0: [1]] } ?? [:]))
    #expect(outcome.matches.count == 1)
  }

  @Test("make one series of each set of values, in order behind the plan's own")
  func series() throws {
    let details = [
      #"{"b":"2","a":"1"}"#, #"{"a":"1","b":"1"}"#, #"{"a":"1","b":"2"}"#, #"{"a":"1"}"#,
    ]
    let archive = try SmallArchive([details.map { SmallArchive.record("00:00:05", $0) }])
    let plain = try MetricFilter.test()
    let outcome = archive.outcome(of: [try Self.filter("b", "a"), plain])
    #expect(outcome.sums == ["": [4], "a=1 b=1": [1], "a=1 b=2": [2]])
    #expect(outcome.series.map { $0.dimensions.map(\.value) } == [[], ["1", "1"], ["1", "2"]])
    #expect(outcome.timelines.count == outcome.series.count)
  }

  @Test("of space-delimited patterns come from fields")
  func fields() throws {
    let archive = try SmallArchive([[SmallArchive.record("00:00:05", #"{"v":"x ann 12 y"}"#)]])
    let outcome = archive.outcome(of: [
      try .test("[head, user, ..., tail]") {
        $0.value = "$3"
        $0.dimensions = [MetricDimension(name: "User", value: "$user")]
      }
    ])
    #expect(outcome.sums == ["User=ann": [12]])
  }

  @Test("bring their samples and their evidence to the alarm on just that series")
  func alarms() throws {
    let users = ["ann", "bob", "ann", "ann", "bob"]
    let archive = try SmallArchive([
      users.enumerated().map {
        SmallArchive.record(
          "00:00:0\($0.offset)", "{\"user\":\"\($0.element)\"}", id: "\($0.offset)")
      } + [SmallArchive.record("00:00:09", "{}", id: "9")]
    ])
    let alarms = [["ann"], ["bob"], ["eve"], []].map { values in
      let dimensions = values.map { MetricDimension(name: "user", value: $0) }
      return MetricAlarm(
        settings: AlarmSettings(name: values.first ?? "none", threshold: 2),
        series: MetricSeries(namespace: "N", metricName: "m", dimensions: dimensions))
    }
    let outcome = archive.outcome(of: [try Self.filter("user")], alarms: alarms)
    let raised = outcome.alarms.map { $0.changes.filter { $0.transition.to == .alarm } }
    #expect(raised.map(\.count) == [1, 1, 0, 0])
    #expect(raised[0].first?.matches.map(\.eventID) == ["0", "2", "3"])
    #expect(raised[0].first?.counts.total == 3)
    #expect(raised[1].first?.matches.map(\.eventID) == ["1", "4"])
  }

  @Test("of which only a dropped duplicate tells make no series")
  func droppedSeries() throws {
    let archive = try SmallArchive(
      ["ann", "bob"].map { [SmallArchive.record("00:00:05", "{\"user\":\"\($0)\"}", id: "1")] })
    let filter = try Self.filter("user")
    #expect(archive.outcome(of: [filter]).series.map { $0.dimensions[0].value } == ["ann"])
    let all = archive.outcome(of: [filter]) { $0.duplicates = .count }
    #expect(all.sums == ["user=ann": [1], "user=bob": [1]])
  }
}
