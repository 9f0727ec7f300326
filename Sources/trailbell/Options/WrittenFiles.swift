import ArgumentParser
import CLibrary
import ReplayReports
import TrailArchives

/// The files that options have written: none of them may be an input, nor another one of them.
struct WrittenFiles {
  /// Options with what they name.
  let files: [(option: String, path: String)]

  init(
    errors: String? = nil, summary: String? = nil, output: String? = nil, skipped: String? = nil,
    junit: String? = nil
  ) {
    let options = [
      ("--errors", errors), ("--summary", summary), ("--output", output), ("--skipped", skipped),
      ("--junit", junit),
    ]
    files = options.compactMap { option, path in path.map { (option, $0) } }
  }

  /// Refuses what would overwrite one of `inputs`, or a file in a folder among them, or perhaps in a
  /// list of paths, that is none of an earlier run's.
  func check(against inputs: [String], readsList: Bool) throws {
    let places = inputs.compactMap { input in
      // Standard input may be a file.
      resolvedPath(input == "-" ? "/dev/stdin" : input).map { (input: input, place: $0) }
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
      let isOurs = Self.isOurs(place, option)
      for (input, folder) in places where place.hasPrefix(folder + "/") && !isOurs {
        throw ValidationError("\(option) would overwrite \(path), which is read with \(input)")
      }
      if readsList, !isOurs {
        throw ValidationError(
          "\(option) would overwrite \(path), which --files-from may name; give a new file")
      }
    }
    for (index, file) in files.enumerated() {
      for other in files[..<index] where Self.isSame(other.path, file.path) {
        throw ValidationError("\(other.option) and \(file.option) name one file; give two")
      }
    }
  }

  private static func isSame(_ path: String, _ other: String) -> Bool {
    let place = resolvedPath(path)
    // What is no file, as /dev/null, may take both.
    let isFile = FileIdentity(ArchiveLocation(path)) != nil
    return path == other && (isFile || place == nil) || isFile && place == resolvedPath(other)
  }

  /// Whether an earlier run wrote the file for this option, or nothing is in it.
  private static func isOurs(_ path: String, _ option: String) -> Bool {
    let beginning = FileBeginning.of(path, count: EarlierRun.bytesToTell)
    return ["--output", "--junit"].contains(option)
      ? EarlierRun.mayHaveWrittenResults(beginning) : EarlierRun.mayHaveWritten(beginning)
  }
}
