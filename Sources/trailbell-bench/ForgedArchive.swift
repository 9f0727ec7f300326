import Foundation
import ReplayTestSupport

/// An archive of invented records, about 1.2 KB each; the same arguments give the same records.
///
/// One record in 2,000 matches CIS 4.8. The texts repeat as real ones do, so that the files
/// shrink by gzip to a similar degree.
struct ForgedArchive {
  let records: Int
  var recordsPerFile = 500

  /// Returns the folder of such an archive, made in the temporary folder once.
  static func made(records: Int, recordsPerFile: Int = 500) throws -> String {
    let folder = NSTemporaryDirectory() + "trailbell-bench-\(records)-\(recordsPerFile)"
    if !FileManager.default.fileExists(atPath: folder) {
      try? FileManager.default.removeItem(atPath: folder + ".part")
      try ForgedArchive(records: records, recordsPerFile: recordsPerFile).write(
        to: folder + ".part")
      try FileManager.default.moveItem(atPath: folder + ".part", toPath: folder)
    }
    return folder
  }

  /// Writes the archive below `folder`.
  func write(to folder: String) throws {
    var generator = SeededGenerator(seed: 1)
    for file in 0...(records / recordsPerFile) {
      let count = min(recordsPerFile, records - file * recordsPerFile)
      let start = 1_772_409_600 + file * 300
      let texts = (0..<max(count, 0)).map { record(at: start + $0 % 300, &generator) }
      let json = "{\"Records\":[" + texts.joined(separator: ",") + "]}"
      let day = folder + "/AWSLogs/111122223333/CloudTrail/eu-west-1/\(file / 288)"
      try FileManager.default.createDirectory(atPath: day, withIntermediateDirectories: true)
      let gzip = GzipWriter.member(Array(json.utf8))
      try Data(gzip).write(to: URL(fileURLWithPath: "\(day)/\(file).json.gz"))
    }
  }

  private func record(at time: Int, _ generator: inout SeededGenerator) -> String {
    let isMatch = Int.random(in: 0..<2000, using: &generator) == 0
    let (service, names) = Self.calls.randomElement(using: &generator) ?? Self.calls[0]
    let name = isMatch ? "PutBucketPolicy" : names.randomElement(using: &generator) ?? ""
    let (user, id) = (Int.random(in: 0..<40, using: &generator), UUID.random(&generator))
    let stamp = Date(timeIntervalSince1970: Double(time)).formatted(.iso8601)
    return """
      {"eventVersion":"1.08","userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE\(user)",\
      "arn":"arn:aws:sts::111122223333:assumed-role/role-\(user)/session-\(id.prefix(8))",\
      "accountId":"111122223333","sessionContext":{"sessionIssuer":{"type":"Role",\
      "arn":"arn:aws:iam::111122223333:role/role-\(user)","userName":"role-\(user)"},\
      "attributes":{"creationDate":"\(stamp)","mfaAuthenticated":"false"}}},"eventTime":"\(stamp)",\
      "eventSource":"\(isMatch ? "s3" : service).amazonaws.com","eventName":"\(name)",\
      "awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.\(user)",\
      "userAgent":"Boto3/1.34.59 Python/3.12.1 Linux/5.10 exec-env/AWS_Lambda_python3.12",\
      "requestParameters":{"bucketName":"bucket-\(user)","eventName":"PutBucketPolicy",\
      "policy":"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Sid\\":\\"größe-\(user)\\"}]}"},\
      "responseElements":null,"requestID":"\(UUID.random(&generator))","eventID":"\(id)",\
      "readOnly":\(!isMatch),"eventType":"AwsApiCall","managementEvent":true,\
      "recipientAccountId":"111122223333","eventCategory":"Management",\
      "tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256",\
      "clientProvidedHostHeader":"\(service).eu-west-1.amazonaws.com"}}
      """
  }

  private static let calls: [(String, [String])] = [
    ("kms", ["Decrypt", "GenerateDataKey", "Encrypt"]), ("sts", ["AssumeRole"]),
    ("ec2", ["DescribeInstances", "DescribeVolumes", "RunInstances"]),
    ("s3", ["GetObject", "PutObject", "GetBucketPolicy", "ListBuckets"]),
    ("iam", ["GetRole", "ListPolicies"]), ("ssm", ["GetParameter"]),
  ]
}

extension UUID {
  /// An identifier that depends on the generator alone.
  fileprivate static func random(_ generator: inout SeededGenerator) -> String {
    let high = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
    let low = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
    return "\(high)-\(low)"
  }
}
