import TrailArchives
import TrailRecords
import TrailReplay

/// The files of a run as a case file lists them: path, size, SHA-256 and what became of each.
struct CaseInputs {
  private let files: [InputFile]
  private let areHashed: Bool

  init(_ outcome: ReplayOutcome) {
    (files, areHashed) = (outcome.inputFiles ?? [], outcome.plan.inputFiles == .hashes)
  }

  /// Hands the JSON to `write`.
  func write(to write: (String) -> Void) {
    write("{\"files\":[")
    for (index, file) in files.enumerated() {
      let row = JSONText([
        JSONText(file.path.description), JSONText(file.size), JSONText(file.sha256),
        JSONText(Self.words(of: file.fate)),
      ])
      write((index == 0 ? "" : ",") + ScriptData.escaped(row.text))
    }
    write("],\"hashed\":\(areHashed)}")
  }

  private static func words(of fate: InputFile.Fate) -> String {
    switch fate {
    case .unfinishedCopy: "an unfinished copy, left alone"
    case .skipped(let refusal): "skipped by name: \(refusal.title)"
    case .notRecords: "not records"
    case .read: "read"
    case .damaged: "damaged"
    }
  }
}
