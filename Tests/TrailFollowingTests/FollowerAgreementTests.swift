import MetricAlarms
import ReplayTestSupport
import Testing
import TrailFollowing
import TrailReplay

@Suite("A follower reports what one replay of all files finds")
struct FollowerAgreementTests {
  @Test(
    "In whatever order files come, and however often it is begun again",
    arguments: Seeds.first(30, of: 2000))
  func anyOrder(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let alarms = try RandomAlarms(&random, treatments: MissingDataTreatment.allCases)
    var archive = FollowedArchive(alarms)
    archive.settings.lateness = random.pick([0, 300, 900])
    archive.settings.reportsProvisional = random.chance(30)
    archive.settings.remember = random.pick([0, 3600, 7200, 86_400])
    let files = ArrivingFile.random(&random)
    var now = 0
    var waiting = files
    let last = (files.map(\.arrival).max() ?? 0) + 7200
    while now < last {
      now += random.pick([60, 300, 600, 3600])
      for file in waiting where file.arrival <= now { archive.store.add(file.path, file.bytes) }
      waiting.removeAll { $0.arrival <= now }
      try archive.pass(at: now)
      // Before the first file there is no folder.
      guard let edge = try archive.status?.edge else { continue }
      let (standing, replayed) = (archive.standing, archive.replayed(upTo: edge))
      // One that was final may be open again, as a record that came late undid the change behind it.
      #expect(standing.subtracting(replayed.settled).isSubset(of: replayed.open))
      #expect(replayed.settled.subtracting(standing) == [])
    }
    #expect(try archive.status?.filesSeen == files.count)
    let names = archive.reported.map { "\($0.id) \($0.revision)" }
    #expect(Set(names).count == names.count)
  }

  @Test(
    "Files that are fetched once an hour raise the same alarms, on both clocks",
    arguments: Seeds.first(8, of: 200), ReplayClock.allCases)
  func hourly(seed: Int, clock: ReplayClock) throws {
    var random = SeededGenerator(seed: seed)
    let alarms = try RandomAlarms(&random, treatments: MissingDataTreatment.allCases)
    var archive = FollowedArchive(alarms, clock: clock, isPlaced: true)
    var waiting = ArrivingFile.random(&random)
    for hour in 1...12 {
      for file in waiting where file.minute < hour * 3600 - 600 {
        archive.store.add(file.path, file.bytes)
      }
      waiting.removeAll { $0.minute < hour * 3600 - 600 }
      for minute in 0..<6 { try archive.pass(at: hour * 3600 + minute * 600, .hot) }
    }
    let edge = try #require(try archive.status?.edge)
    #expect(archive.standing == archive.replayed(upTo: edge).settled)
    // Nothing that was final is corrected; what was said during a silence was not.
    var final: Set<ReportedID> = []
    for change in archive.reported {
      #expect(!final.contains(change.id))
      if change.isFinal, !change.withdraws { final.insert(change.id) }
    }
    #expect(archive.passes.filter { !$0.late.isEmpty }.isEmpty)
  }
}
