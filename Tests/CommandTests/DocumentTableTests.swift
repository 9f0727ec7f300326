import AlarmDefinitions
import Foundation
import Testing

@Suite("The documents' tables are complete and true")
struct DocumentTableTests {
  @Test(
    "The options of each command are those of its help",
    arguments: [
      "replay", "match", "timeline", "exposure", "tune", "diff", "show", "list", "map", "reduce",
      "check",
      "simulate", "rules list",
      "rules show",
      "rules export",
    ])
  func options(command: String) throws {
    let help = try TrailbellProcess.shell("trailbell \(command) --help", in: Place.package).text
    let known = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
      .flatMap { $0.dropFirst(2).components(separatedBy: "  ")[0].split { " ,".contains($0) } }
      .filter { $0.hasPrefix("-") }.map(String.init)
    let rows = ProjectDocument("Documentation/Options.md")
      .rows(of: ["option", "commands", "meaning"])
    let documented = rows.filter { row in row[1].components(separatedBy: ", ").contains(command) }
      .flatMap { ProjectDocument.codes(in: $0[0]) }
      .map { String($0.prefix { $0 != " " }) }
    #expect(Set(documented).count == documented.count)
    #expect(
      Set(documented) == Set(known).subtracting(["--help", "-h", "--version"]),
      "\(Set(documented).symmetricDifference(known))")
  }

  @Test("The exit statuses are those of the help")
  func statuses() throws {
    let help = try TrailbellProcess.shell("trailbell --help", in: Place.package).text
    let known = help.split(separator: "\n").drop { $0 != "EXIT STATUS" }.dropFirst()
      .compactMap { $0.wholeMatch(of: #/  (\d+) .*/#).map { String($0.1) } }
    let rows = ProjectDocument("Documentation/Output.md").rows(of: ["status", "meaning"])
    #expect(known.count == 5)
    #expect(rows.map { $0[0] } == known)
  }

  /// Runs that write objects of every kind.
  private static let runs = [
    "trailbell replay Samples/Archives --format jsonl --show transitions,windows,matches",
    "trailbell replay Samples/Archives --format jsonl --explain",
    "trailbell replay Samples/Archives --format jsonl --show excepted"
      + " --except Samples/Exceptions/pipelines.yaml",
    "trailbell simulate --alarm Samples/Alarms/bucket-policy.json"
      + " --samples Samples/Alarms/late.jsonl --format jsonl",
    "trailbell replay Samples/Archives --summary $SCRATCH/s > $SCRATCH/o; cat $SCRATCH/s",
    "trailbell exposure Samples/Archives --format jsonl",
    "trailbell tune Samples/Archives --format jsonl",
    "trailbell diff cis-4.8 cis-4.4 Samples/Archives --format jsonl",
    "trailbell follow Samples/Archives --state $SCRATCH/f --once --quiet > $SCRATCH/o;"
      + " trailbell follow --status --state $SCRATCH/f --json",
    "trailbell list Samples/Archives --skipped $SCRATCH/s --region eu-west-1 > $SCRATCH/f;"
      + " trailbell map --region eu-west-1 < $SCRATCH/f | tee $SCRATCH/l;"
      + " trailbell reduce --region eu-west-1 --as-map $SCRATCH/l; cat $SCRATCH/s",
    "trailbell timeline Samples/Archives --format jsonl",
    "trailbell timeline Samples/Archives --by target --format jsonl",
    "trailbell timeline Samples/Archives --by hour --format jsonl",
    "trailbell timeline Samples/Archives --summary $SCRATCH/s > $SCRATCH/o; cat $SCRATCH/s",
    "trailbell match Samples/Archives --summary $SCRATCH/s > $SCRATCH/o; cat $SCRATCH/s",
    "trailbell match Samples/Faults -c --errors $SCRATCH/e > $SCRATCH/o; cat $SCRATCH/e",
    "trailbell match Samples/Archives"
      + " | trailbell check --pattern '{ $.eventName = *Bucket* }' --events - --format jsonl",
    "trailbell check Samples/Setups --controls cis-4.8 --trail Samples/Trails/gaps --format jsonl",
    "trailbell rules list cis --format jsonl",
  ]

  /// The headings that kinds of objects stand below.
  private static let titles = [
    "transition": "`transition`", "window": "`window`", "match": "`match`",
    "exceptedMatch": "`exceptedMatch`",
    "bucketExposure": "`bucketExposure`", "tuneChoice": "`tuneChoice`",
    "difference": "`difference`",
    "timelineRow": "`timelineRow`", "group": "`group`",
    "summary": "The summary: `--summary FILE`", "damage": "Damage: `--errors FILE`",
    "pattern": "`pattern`", "event": "`event`", "finding": "`finding`",
    "followStatus": "`followStatus`", "unit": "`unit`", "units": "`units`",
    "skipped": "`skipped`", "listing": "`listing`", "preflight": "`preflight`",
    "control": "`control`",
    "builtInControl": "`builtInControl`",
  ]

  @Test("The keys of each kind of object are those of the output, in its order")
  func keys() throws {
    let page = ProjectDocument("Documentation/Output.md")
    var documented = Self.titles.mapValues {
      Self.keys(of: page.rows(of: ["key", "meaning"], below: $0))
    }
    // Those of an explanation stand below the transition's own.
    let all = try #require(documented["transition"])
    let own = try #require(all.firstIndex(of: "techniques"))
    documented["transition"] = Array(all[...own])
    var printed: [String: Set<String>] = [:]
    for line in try Self.runs.flatMap({ try TrailbellProcess.shell($0, in: Place.package).lines }) {
      let kind = try #require(try JSONText.object(line)["type"] as? String)
      let keys = JSONText.keys(of: line).filter { $0 != "type" }
      let known = try #require(documented[kind], "\(kind)")
      #expect(keys == known.filter(keys.contains), "\(kind)")
      printed[kind, default: []].formUnion(keys)
    }
    #expect(printed == documented.mapValues { Set($0) })
  }

  /// Runs that write rows of every kind.
  private static let csvRuns = [
    "transition": "replay Samples/Archives", "window": "replay Samples/Archives --show windows",
    "match": "replay Samples/Archives --show matches",
    "exceptedMatch": "replay Samples/Archives --show excepted",
    "timelineRow": "timeline Samples/Archives",
    "group": "timeline Samples/Archives --by target", "tuneChoice": "tune Samples/Archives",
    "bucketExposure": "exposure Samples/Archives",
  ]

  @Test("The columns of each kind of row are those of the output, and keys of its JSON lines")
  func columns() throws {
    let page = ProjectDocument("Documentation/Output.md")
    var documented: [String: [String]] = [:]
    for row in page.rows(of: ["rows", "columns"]) {
      documented[ProjectDocument.codes(in: row[0]).joined()] = ProjectDocument.codes(in: row[1])
    }
    #expect(Set(documented.keys) == Set(Self.csvRuns.keys))
    for (kind, run) in Self.csvRuns {
      let result = try TrailbellProcess.shell("trailbell \(run) --format csv", in: Place.package)
      let columns = ReferenceCSV(result.output).rows.first
      #expect(columns == documented[kind], "\(kind)")
      // Those of an explanation stand below the transition's own, some by the same names.
      var keys: [String] = []
      for key in Self.keys(of: page.rows(of: ["key", "meaning"], below: "`\(kind)`"))
      where !keys.contains(key) {
        keys.append(key)
      }
      var named: [String] = []
      for column in columns ?? [] {
        let key = column.prefix { $0 != "." }
        if named.last != String(key) { named.append(String(key)) }
      }
      #expect(named == keys.filter(named.contains), "\(kind)")
    }
  }

  @Test("The keys of an explanation are those of the output")
  func explanationKeys() throws {
    let rows = ProjectDocument("Documentation/Output.md")
      .rows(of: ["key", "meaning"], below: "`transition`")
    let keys = Self.keys(of: rows)
    let end = try #require(keys.firstIndex(of: "techniques"))
    let explanation = Array(keys[(end + 1)...])
    let run = try TrailbellProcess.shell(
      "trailbell replay Samples/Archives --rules cis --format jsonl --explain"
        + " --alarm Samples/Alarms/describe-alarms.json", in: Place.package)
    var kinds: Set<[String]> = []
    for line in run.lines {
      let start = try #require(line.firstRange(of: #""explanation":"#)?.upperBound)
      kinds.insert(JSONText.keys(of: String(line[start...])))
    }
    let composite = try #require(kinds.min { $0.count < $1.count })
    let metric = try #require(kinds.max { $0.count < $1.count })
    #expect(kinds.count == 2)
    #expect(explanation == metric + composite)
  }

  @Test("Every rule by which something is found is listed once")
  func rules() {
    let rows = ProjectDocument("Documentation/Output.md").rows(of: ["a finding is about", "rules"])
    let documented = rows.flatMap { ProjectDocument.codes(in: $0[1]) }
    #expect(documented.sorted() == DefinitionFinding.rules.sorted())
  }

  private static func keys(of rows: [[String]]) -> [String] {
    rows.flatMap { ProjectDocument.codes(in: $0[0]) }
  }
}
