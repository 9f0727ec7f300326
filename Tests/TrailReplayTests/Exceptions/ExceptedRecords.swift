import Foundation
import ReplayTestSupport
import TrailArchives

/// A folder of random records by principals of every kind, and what exceptions mean for each, the obvious way.
struct ExceptedRecords {
  let folder: TemporaryFolder
  /// By file, the records as JSON.
  let files: [ArchiveLocation: [[UInt8]]]

  /// Makes `count` files of `seed`.
  init(seed: Int, files count: Int) throws {
    folder = try TemporaryFolder()
    var forge = RecordForge(seed: seed)
    var files: [ArchiveLocation: [[UInt8]]] = [:]
    var earlier: [[UInt8]] = []
    for index in 0..<count {
      var records = (0..<forge.random.number(in: 0...25)).map { _ in Self.record(&forge) }
      records += earlier.filter { _ in forge.random.chance(20) }
      earlier = records
      let name = "1_CloudTrail_eu-west-1_20260302T13\(10 + index)Z_\(index).json"
      let list = records.joined(separator: [UInt8(ascii: ",")])
      let path = try folder.write(
        Array(#"{"Records":["#.utf8) + Array(list) + Array("]}".utf8), to: name)
      files[ArchiveLocation(path)] = records
    }
    self.files = files
  }

  private static func record(_ forge: inout RecordForge) -> [UInt8] {
    let record = forge.record()
    let members = record.members.map { member in
      // Never null, which CloudTrail does not write: of it a clause cannot be true.
      member.key == "userIdentity"
        ? ForgedValue.Member(member.key, identity(&forge.random)) : member
    }
    let spelling = JSONSpelling.random(using: &forge.random)
    return spelling.bytes(of: .object(members), using: &forge.random)
  }

  private static func identity(_ random: inout SeededGenerator) -> ForgedValue {
    let account = random.pick(["111122223333", "444455556666"])
    let name = random.pick(["ci", "ci-2", "alice", "ci/deep"])
    let user = "arn:aws:iam::\(account):user/\(name)"
    let role = "arn:aws:iam::\(account):role/\(name)"
    let session = "arn:aws:sts::\(account):assumed-role/\(name)/\(random.number(in: 1...3))"
    switch random.number(in: 0...9) {
    case 0: return ["type": "AWSService", "invokedBy": "config.amazonaws.com"]
    case 1: return ["type": "IAMUser", "arn": .string(user), "invokedBy": "ec2.amazonaws.com"]
    case 2: return random.pick(["somebody", [:], ["type": "Unknown"], .array(["x"])])
    case 3: return ["type": "Root", "arn": .string("arn:aws:iam::\(account):root")]
    case 4:
      // A role that acts as itself, and a session whose issuer is not recorded.
      return ["type": "Role", "arn": .string(random.pick([role, session]))]
    case 5, 6: return ["type": "IAMUser", "arn": .string(user)]
    default:
      return [
        "type": "AssumedRole", "arn": .string(session),
        "sessionContext": ["sessionIssuer": ["type": "Role", "arn": .string(role)]],
      ]
    }
  }

  /// Principals to except, some of which the records have.
  static func principals(_ random: inout SeededGenerator) -> [String] {
    let all = [
      "arn:aws:iam::111122223333:role/ci", "arn:aws:iam::111122223333:user/alice",
      "arn:aws:sts::444455556666:assumed-role/ci/*", "arn:aws:iam::*:role/ci*",
      "arn:aws:iam::444455556666:root", "config.amazonaws.com", "*.amazonaws.com",
      "arn:aws:sts::*:assumed-role/*/2", "*:user/ci/deep", "arn:aws:iam::999999999999:role/none",
      "arn:aws:sts::111122223333:assumed-role/ci-2/1",
    ]
    return (0..<random.number(in: 1...3)).map { _ in random.pick(all) }
  }

  /// Whether any of `principals` covers a record.
  static func excepts(_ record: [UInt8], _ principals: [String]) -> Bool {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(record)) as? [String: Any],
      let identity = object["userIdentity"] as? [String: Any]
    else { return false }
    let context = identity["sessionContext"] as? [String: Any]
    let issuer = context?["sessionIssuer"] as? [String: Any]
    let arns = [identity["arn"], issuer?["arn"]].compactMap { $0 as? String }
    let service = (identity["invokedBy"] as? String).map { [$0] } ?? []
    return principals.contains { principal in
      let texts = principal.contains(":") ? arns : service
      return texts.contains { ReferenceWildcard.covers($0, principal) }
    }
  }
}
