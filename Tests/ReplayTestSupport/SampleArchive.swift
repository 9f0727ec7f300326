/// The archive in `Samples/Archives`: one invented morning in two accounts and three Regions.
///
/// Always the same bytes, inflated; how they are compressed is zlib's affair. Everyday calls fill
/// some forty delivery files; `SampleStory` tells what else happens.
package struct SampleArchive: Sendable {
  /// How often CIS 4.8's filter matches, by how the records were made.
  package struct Matches: Equatable, Sendable {
    /// Matching records, counted as often as they were delivered.
    package let delivered: Int
    /// The same, a record delivered twice counted once.
    package let distinct: Int
  }

  /// Every file, in the order of paths.
  package let files: [SampleFile]
  /// A delivery file that breaks off in its gzip data, for `Samples/Damaged`.
  package let damaged: (path: String, stored: [UInt8])
  /// Matches of CIS 4.8 in `files`.
  package let matches4_8: Matches
  /// Records in the delivery files of `files`, Insights and digest files left out.
  package let recordCount: Int

  /// Makes the archive.
  package init() {
    var deliveries = SampleDeliveries(seed: 2026_03_02)
    deliveries.addStory()
    deliveries.addEverydayCalls(clusters: 40)
    let logs = deliveries.files()
    files = (logs + SampleEvidence.files).sorted { $0.path < $1.path }
    recordCount = deliveries.recordCount
    let changes = logs.flatMap(\.policyChanges)
    matches4_8 = Matches(delivered: changes.count, distinct: Set(changes).count)
    damaged = Self.damaged(like: logs)
  }

  /// Cuts the largest file before its end.
  private static func damaged(like logs: [SampleFile]) -> (path: String, stored: [UInt8]) {
    guard let file = logs.max(by: { $0.inflated.count < $1.inflated.count }) else {
      preconditionFailure("the sample archive has no file")
    }
    let bytes = GzipWriter.member(file.inflated, .best)
    let name = "444455556666_CloudTrail_us-east-1_20260302T1610Z_CutBeforeItsEnd0.json.gz"
    return (name, Array(bytes.prefix(bytes.count * 4 / 5)))
  }
}
