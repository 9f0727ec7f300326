package import TrailArchives

extension ArchiveLocation {
  /// What of a delivery file's name is left without its ending: `…_20260302T1405Z_PS06IVOQMT5gTXAy`.
  ///
  /// Its end is enough to tell files apart: what CloudTrail puts there is random.
  package var shortName: ArraySlice<UInt8> {
    let name = lastComponent
    let ending = [".json.gz", ".jsonl.gz", ".json", ".jsonl", ".gz"].first { ending in
      name.count > ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    return name.dropLast(ending?.utf8.count ?? 0)
  }

  /// Whether its name is that of an archive, in which files are.
  var isNamedAsArchive: Bool {
    let name = String(decoding: lastComponent, as: UTF8.self).lowercased()
    return [".tar", ".tar.gz", ".tgz", ".zip"].contains { name.hasSuffix($0) }
  }
}
