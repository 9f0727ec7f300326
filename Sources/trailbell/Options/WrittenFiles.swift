import ArgumentParser
import CLibrary
import ReplayReports
import TrailArchives

/// The files that options have written: none of them may be an input, nor the other one.
struct WrittenFiles {
  /// Options with what they name.
  let files: [(option: String, path: String)]

  init(errors: String?, summary: String?) {
    files = [("--errors", errors), ("--summary", summary)].compactMap { option, path in
      path.map { (option, $0) }
    }
  }

  /// Refuses what would overwrite one of `inputs`, or a file in a folder among them, or perhaps in a
  /// list of paths, that is none of an earlier run's.
  func check(against inputs: [String], readsList: Bool) throws {
    let places = inputs.filter { $0 != "-" }.compactMap { input in
      resolvedPath(input).map { (input: input, place: $0) }
    }
    if let (option, _) = files.first(where: { !TypedPath.isText($0.path) }) {
      throw ValidationError("\(option) takes a path in UTF-8")
    }
    for (option, path) in files {
      guard FileIdentity(ArchiveLocation(path)) != nil, let place = resolvedPath(path) else {
        continue
      }
      for (input, folder) in places where place == folder {
        throw ValidationError("\(option) would overwrite \(input), which is read")
      }
      for (input, folder) in places where place.hasPrefix(folder + "/") && !Self.isOurs(place) {
        throw ValidationError("\(option) would overwrite \(path), which is read with \(input)")
      }
      if readsList, !Self.isOurs(place) {
        throw ValidationError(
          "\(option) would overwrite \(path), which --files-from may name; give a new file")
      }
    }
    guard let first = files.first, let last = files.dropFirst().first else { return }
    let place = resolvedPath(first.path)
    // What is no file, as /dev/null, may take both.
    let isFile = FileIdentity(ArchiveLocation(first.path)) != nil
    if first.path == last.path && (isFile || place == nil)
      || isFile && place == resolvedPath(last.path)
    {
      throw ValidationError("--errors and --summary name one file; give two")
    }
  }

  /// Whether an earlier run wrote the file, or nothing is in it.
  private static func isOurs(_ path: String) -> Bool {
    EarlierRun.mayHaveWritten(FileBeginning.of(path, count: EarlierRun.bytesToTell))
  }
}
