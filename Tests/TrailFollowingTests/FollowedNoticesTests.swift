import Foundation
import MetricAlarms
import ReplayReports
import ReplayTestSupport
import Testing
import TrailFollowing
import TrailReplay

@Suite("While an archive is followed, CloudWatch's own notices are those of one replay")
struct FollowedNoticesTests {
  @Test(
    "Of files that are fetched once an hour, whatever is forgotten",
    arguments: Seeds.first(12, of: 300), [FollowForm.sns, .eventbridge])
  func notices(seed: Int, form: FollowForm) throws {
    var random = SeededGenerator(seed: seed)
    let alarms = try RandomAlarms(
      &random, treatments: MissingDataTreatment.allCases,
      notifying: "arn:aws:sns:eu-west-1:111122223333:security")
    var archive = FollowedArchive(alarms, isPlaced: true)
    archive.settings.remember = random.pick([0, 3600])
    archive.settings.lateness = 20_000
    var waiting = ArrivingFile.random(&random)
    var (found, last, ids) = ([String](), 0, Set<String>())
    for hour in 1...12 {
      for file in waiting where file.minute < hour * 3600 - 600 {
        archive.store.add(file.path, file.bytes)
        last = hour * 3600
      }
      waiting.removeAll { $0.minute < hour * 3600 - 600 }
      // After a silence something is reported which is not final.
      if hour * 3600 + 600 >= last + archive.settings.lateness { break }
      for pass in [0, 600] {
        let pass = try archive.pass(at: hour * 3600 + pass, .hot)
        let lines = FollowLines(
          pass, in: form, under: "rules", clock: .event, style: ReportStyle()
        ).lines
        for line in lines {
          #expect(ids.insert(line.subject.id).inserted, "two results that one who has one drops")
        }
        found += lines.map(\.text)
      }
    }
    guard let edge = try archive.status?.edge else { return }
    let outcome = archive.outcome
    var expected: [String] = []
    form.report.report(of: .replay([outcome])).write([]) { expected.append($0) }
    let known = try expected.filter { try Self.time(of: $0, in: form) <= edge }
    #expect(Set(found).subtracting(known) == [])
    #expect(Set(known).subtracting(found) == [])
    #expect(found.count == known.count)
  }

  /// When a notice was sent, in seconds since the Unix epoch.
  private static func time(of notice: String, in form: FollowForm) throws -> Int {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(notice.utf8)) as? [String: Any])
    let text = try #require(object[form == .sns ? "StateChangeTime" : "time"] as? String)
    // 2026-03-02T02:18:00.000+0000, and 2026-03-02T02:18:00Z.
    let date = try Date(String(text.prefix(19)) + "Z", strategy: .iso8601)
    return Int(date.timeIntervalSince1970)
  }
}
