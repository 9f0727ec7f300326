import Foundation
import ReplayTestSupport
import Testing

@Suite("How lines of map are written")
struct MapOutputTests {
  /// An archive of files whose lines are shorter, or longer, than what a pipe takes in one piece.
  private static func archive(calls: Int, files: Int) throws -> MadeArchive {
    let archive = try MadeArchive()
    for file in 0..<files {
      let calls = (0..<calls).map { MadeCall("\(file)-\($0)") }
      try archive.add(calls, as: "\(file).json.gz")
    }
    return archive
  }

  @Test(
    "A driver that waits for each line before it names the next file gets it", arguments: [1, 30])
  func oneByOne(calls: Int) throws {
    let archive = try Self.archive(calls: calls, files: 4)
    let map = try LiveTrailbell(["map"], in: archive.folder.path)
    for file in 0..<4 {
      try map.write(Array("in/\(file).json.gz\n".utf8))
      let line = try #require(map.nextLine())
      #expect(line.contains(#""path":"in/\#(file).json.gz""#))
    }
    try map.endInput()
    #expect(try map.end().ending == .status(0))
  }

  @Test(
    "Lines of processes that share a pipe stand whole", arguments: ["", "--jobs 3", "--key-value"])
  func sharedPipe(options: String) throws {
    let archive = try Self.archive(calls: 1, files: 40)
    let key = options == "--key-value" ? "sed 's/^[^\t]*\t//'" : "cat"
    let result = try archive.shell(
      """
      trailbell list in > list || exit 9
      cat list list list list list > files; trailbell map < list | sort > one
      (for part in 1 2 3; do trailbell map \(options) < files & done; wait) \\
        | { sleep 1; \(key); } > shared
      sort -u shared | cmp one - && wc -l < shared
      """)
    #expect(result.text.trimmingCharacters(in: .whitespaces) == "600\n", "\(result.errors)")
  }

  @Test("A long line among short ones comes in its place")
  func longLine() throws {
    let archive = try MadeArchive()
    for (file, calls) in [1, 1, 30, 1, 400, 30, 1].enumerated() {
      try archive.add((0..<calls).map { MadeCall("\(file)-\($0)") }, as: "\(file).json.gz")
    }
    let result = try archive.shell(
      """
      trailbell list in > files && trailbell map < files > together || exit 9
      while read -r file; do echo "$file" | trailbell map; done < files | cmp - together && wc -l < together
      """)
    #expect(result.text.trimmingCharacters(in: .whitespaces) == "7\n", "\(result.errors)")
  }
}
