import ReplayTestSupport
import Testing
import UTCTimes

@Suite("Time zones, and what Python says of them")
struct ZoneCaseTests {
  @Test("At each time a zone has the offset that Python finds", arguments: try ZoneCase.all())
  func offsets(of line: ZoneCase) throws {
    let zone = try line.zone
    #expect(line.rows.count == 50)
    for row in line.rows {
      let offset = zone.offset(at: row.time)
      #expect(offset.seconds == row.seconds, "\(row)")
      #expect(offset.abbreviation == row.abbreviation, "\(row)")
    }
  }

  @Test("A time counts as repeated where clocks show it twice", arguments: try ZoneCase.all())
  func repeated(of line: ZoneCase) throws {
    let zone = try line.zone
    // Since then offsets are multiples of a quarter of an hour.
    for row in line.rows where row.time > 315_532_800 {
      let others = (-100...100).lazy.filter { $0 != 0 }.map { row.time + $0 * 900 }
      let shown = zone.shown(at: row.time)
      let isShownTwice = others.contains { zone.shown(at: $0) == shown }
      #expect(zone.isRepeated(row.time) == isShownTwice, "\(row)")
    }
  }

  @Test("The offsets of a span are those found step by step", arguments: try ZoneCase.all())
  func spans(of line: ZoneCase) throws {
    let zone = try line.zone
    var random = SeededGenerator(seed: line.name.utf8.reduce(0) { $0 + Int($1) })
    for row in line.rows.prefix(12) {
      // No zone of the cases has had an offset for less than half a day.
      let span = row.time...row.time + random.number(in: 0...500) * 86_400
      var found: [Int] = []
      for time in stride(from: span.lowerBound, through: span.upperBound, by: 43_200) {
        let seconds = zone.offset(at: time).seconds
        if !found.contains(seconds) { found.append(seconds) }
      }
      #expect(zone.offsets(in: span).map(\.seconds) == found, "\(row)")
    }
  }
}
