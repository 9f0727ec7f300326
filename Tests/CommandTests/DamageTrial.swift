import ReplayTestSupport
import Testing

/// A bad file between two good ones: whatever is wrong with it, nothing of the others may be lost.
struct DamageTrial {
  /// The matches of the good files, before and behind the bad one.
  static let goodIDs = ["good-1", "good-2", "good-3", "good-4"]

  let archive: MadeArchive
  /// The bad file's name from where the program runs.
  let path: String

  /// Creates the trial of a file that will be called `name`, which must sort between the letters.
  init(of name: String = "bad.json.gz") throws {
    archive = try MadeArchive()
    path = "in/" + name
    try archive.add(
      [MadeCall("good-1"), MadeCall("no").named("GetObject"), MadeCall("good-2")], as: "a.json.gz")
    try archive.add([MadeCall("good-3"), MadeCall("good-4")], as: "z.json.gz")
  }

  /// Creates the trial of a bad file of `bytes`.
  init(_ bytes: [UInt8], as name: String = "bad.json.gz") throws {
    try self.init(of: name)
    try archive.write(bytes, to: name)
  }

  /// Replays the archive, after the good files' matches and the sums have been checked.
  ///
  /// The bad file's records must have IDs that do not begin with `good`.
  func replay(
    _ more: String..., inputs: [String] = ["in"], at location: SourceLocation = #_sourceLocation
  ) throws -> ReplayResult {
    let result = try archive.replay(["--evidence", "all"] + more, inputs: inputs)
    let good = result.eventIDs.filter { $0.hasPrefix("good") }
    #expect(good == Self.goodIDs, sourceLocation: location)
    #expect(result.addsUp, sourceLocation: location)
    return result
  }

  /// The matches of the bad file, by their IDs.
  static func badIDs(_ result: ReplayResult) -> [String] {
    result.eventIDs.filter { !$0.hasPrefix("good") }
  }

  /// The message about the bad file without the program's and the file's name; nil without one.
  func message(of result: ReplayResult) -> String? {
    let start = "trailbell: \(path): "
    let lines = result.messages.split(separator: "\n").filter { $0.hasPrefix(start) }
    return lines.count == 1 ? lines.first.map { String($0.dropFirst(start.count)) } : nil
  }

  /// Replays, and expects that the bad file is reported as damaged, in these words.
  func expectDamage(
    _ words: String, inputs: [String] = ["in"], at location: SourceLocation = #_sourceLocation
  ) throws -> ReplayResult {
    let result = try replay(inputs: inputs, at: location)
    #expect(message(of: result) == words, sourceLocation: location)
    #expect(result.status == 2, sourceLocation: location)
    #expect(result.files("damaged") == 1, sourceLocation: location)
    return result
  }

  /// Replays, and expects that nothing is wrong.
  func expectNoDamage(at location: SourceLocation = #_sourceLocation) throws -> ReplayResult {
    let result = try replay(at: location)
    #expect(result.messages == "", sourceLocation: location)
    #expect(result.status == 0, sourceLocation: location)
    #expect(result.files("damaged") == 0, sourceLocation: location)
    return result
  }
}
