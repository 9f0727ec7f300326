/// One file of the sample archive.
package struct SampleFile: Sendable {
  /// Where it belongs below the archive's folder, `AWSLogs/…`.
  package let path: String
  /// The document of each gzip member.
  let documents: [[UInt8]]
  /// Its records that CIS 4.8's filter matches, by eventID.
  let policyChanges: [String]

  /// All bytes, inflated.
  package var inflated: [UInt8] { Array(documents.joined()) }
  /// All bytes as stored.
  package var stored: [UInt8] { documents.flatMap { GzipWriter.member($0, .best) } }

  /// Creates the file of `documents`, each a gzip member of its own.
  init(path: String, documents: [[UInt8]], policyChanges: [String] = []) {
    self.path = path
    self.documents = documents
    self.policyChanges = policyChanges
  }
}
