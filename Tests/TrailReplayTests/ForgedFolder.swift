import ReplayTestSupport
import TrailArchives

/// A folder of random delivery files, some of them delivered twice.
struct ForgedFolder {
  let folder: TemporaryFolder
  /// The bytes of each file's records, in the files' order.
  let records: [[[UInt8]]]
  let names: [String]

  /// Makes `files` files from `seed`.
  init(seed: Int, files: Int) throws {
    folder = try TemporaryFolder()
    var forge = RecordForge(seed: seed)
    var packer = DeliveryFileForge(seed: seed &+ 1)
    var records: [[[UInt8]]] = []
    var names: [String] = []
    for index in 0..<files {
      var own = forge.recordBytes(forge.random.number(in: 0...12))
      if let earlier = records.randomElement(using: &forge.random), forge.random.chance(60) {
        own += earlier.filter { _ in forge.random.chance(50) }
      }
      let minute = forge.random.number(in: 10...59)
      let name = "a/11_CloudTrail_eu-west-1_20260302T13\(minute)Z_\(index)x.json.gz"
      try folder.write(own.isEmpty ? Self.empty : packer.anyFile(of: own), to: name)
      records.append(own)
      names.append(name)
    }
    (self.records, self.names) = (records, names)
  }

  private static let empty = Array(#"{"Records":[]}"#.utf8)

  /// The folder as an input.
  var input: ArchiveInput { .path(ArchiveLocation(folder.path)) }

  /// Each file as an input of its own.
  var inputs: [ArchiveInput] {
    names.map { .path(ArchiveLocation(folder.path(of: $0))) }
  }
}
