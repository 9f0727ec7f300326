import Foundation
import ReplayTestSupport

// Writes the folder Samples anew: `swift run sample-forge Samples`.
guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: sample-forge FOLDER\n".utf8))
  exit(64)
}
let samples = URL(fileURLWithPath: CommandLine.arguments[1])

func write(_ bytes: [UInt8], to path: String) throws {
  let file = samples.appendingPathComponent(path)
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(bytes).write(to: file)
}

for folder in ["Archives", "Damaged", "Faults", "Shapes", "Week"] {
  // What is not there need not be removed.
  try? FileManager.default.removeItem(at: samples.appendingPathComponent(folder))
}
let archive = SampleArchive()
for file in archive.files {
  try write(file.stored, to: "Archives/" + file.path)
}
try write(archive.damaged.stored, to: "Damaged/" + archive.damaged.path)
for file in SampleWeek().files {
  try write(file.stored, to: "Week/" + file.path)
}
for file in SampleShapes.files {
  try write(file.bytes, to: "Shapes/" + file.path)
}
for file in SampleFaults.files {
  try write(file.bytes, to: "Faults/" + file.path)
}
print("\(archive.files.count) files, \(archive.recordCount) records, \(archive.matches4_8)")
