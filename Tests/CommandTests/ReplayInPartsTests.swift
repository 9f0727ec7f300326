import Foundation
import ReplayTestSupport
import Testing

@Suite("list, map and reduce")
struct ReplayInPartsTests {
  /// What is compared: each form, with what else is asked of it.
  private static let forms = [
    "text", "text --show matches --detail", "text --explain", "text --treat-missing-data all",
    "jsonl --show transitions,windows,matches", "jsonl --fail-on alarm", "csv --show matches",
    "csv", "markdown", "sns", "eventbridge", "history", "html --reproducible",
    "html --reproducible --no-hashes",
  ]

  /// Runs a script over the package's samples and its broken files; `files` lists them.
  private static func overSamples(_ script: String) throws -> ProcessResult {
    try TrailbellProcess.shell(
      """
      set -u; cd "$SCRATCH"; ln -s "\(Place.package)/Samples" Samples
      trailbell list Samples/Archives Samples/Damaged Samples/Faults Samples/Shapes \\
        Samples/Trails > files || exit 9
      \(script)
      """, in: Place.package)
  }

  @Test(
    "Parts in any order say what one replay says, on both outputs, in the summary and the status",
    arguments: forms)
  func sameAnswer(form: String) throws {
    let records = form.hasPrefix("html") ? "--records" : ""
    let result = try Self.overSamples(
      """
      rules="--rules cis --from 2026-03-01T00:00:00Z"
      split -l 7 files part.
      for part in part.*; do trailbell map $rules \(records) < $part || exit 8; done | sort -r > lines
      trailbell replay --files-from files $rules --format \(form) --summary s1 > one 2> e1; echo $? >> one
      trailbell reduce lines --units files $rules --format \(form) --summary s2 > two 2> e2; echo $? >> two
      cmp one two || exit 7
      diff e1 e2 && sed -i 's/"seconds":[0-9.]*//' s1 s2 && diff s1 s2
      """)
    #expect(result.status == 0, "\(result.errors)\(result.text.prefix(2000))")
  }

  @Test("Damage, what is passed over and --errors are those of a replay of the folders")
  func damage() throws {
    let archive = try MadeArchive([MadeCall("a"), MadeCall("b")])
    let packed = GzipWriter.member(MadeArchive.document([MadeCall("c")]))
    try archive.write(Array(packed.dropLast(9)), to: "cut.json.gz")
    try archive.write(Array("no records".utf8), to: "notes.txt")
    try archive.write(
      [], to: "111122223333_CloudTrail_eu-west-1_20260302T1405Z_0123456789abcdef.json.gz")
    try archive.write(
      packed, to: "444455556666_CloudTrail_eu-west-1_20260302T1405Z_0123456789abcdef.json.gz")
    try archive.folder.makeLink("in/link", to: "cut.json.gz")
    let result = try archive.shell(
      """
      account="--account 111122223333"
      trailbell list in $account --skipped skipped > files || exit 9
      trailbell map $account < files > lines || exit 8
      trailbell replay in $account --json --show matches --errors d1 --summary s1 > one 2> e1; echo $? >> one
      trailbell reduce lines --skipped skipped $account --json --show matches --errors d2 --summary s2 > two 2> e2; echo $? >> two
      cmp one two && diff e1 e2 && sort d1 > d3 && sort d2 | diff d3 - || exit 7
      sed 's/"seconds":[0-9.]*//; s/"inputs":[^]]*//' s1 > s3
      sed 's/"seconds":[0-9.]*//; s/"inputs":[^]]*//' s2 | diff s3 - && tail -n 1 one
      """)
    #expect(result.text == "2\n", "\(result.errors)")
  }

  @Test(
    "A folder in a list is read as a replay reads it, and links and halves in it are left alone")
  func folders() throws {
    let archive = try MadeArchive([MadeCall("a")])
    let packed = GzipWriter.member(MadeArchive.document([MadeCall("c")]))
    try archive.write(packed, to: "sub/b.json.gz")
    try archive.write(Array(packed.dropLast(9)), to: "sub/c.json.gz.part")
    try archive.folder.makeLink("in/sub/link", to: "b.json.gz")
    try archive.folder.makeFolder("in/nothing")
    try archive.folder.write("in/calls.json.gz\nin/sub\nin/nothing\n", to: "files")
    let result = try archive.shell(
      """
      trailbell map < files > lines; wc -l < lines
      trailbell replay --files-from files --json --show matches --summary s1 > one 2> e1
      trailbell reduce lines --units files --json --show matches --summary s2 > two 2> e2
      cmp one two; diff e1 e2; sed -i 's/"seconds":[0-9.]*//' s1 s2; diff s1 s2; wc -l < two
      """)
    #expect(result.text == "3\n2\n", "\(result.errors)")
  }

  @Test("A line that came twice counts once, and missing, broken and other lines are named")
  func badLines() throws {
    let archive = try MadeArchive([MadeCall("a")])
    try archive.add([MadeCall("b", at: "15:00:00")], as: "more.json.gz")
    let result = try archive.shell(
      """
      trailbell list in > files; trailbell map < files > lines
      head -n 1 lines | cat lines - > twice
      trailbell reduce twice --units files --quiet --summary s > /dev/null; echo $?
      grep -o '"repeatedUnits":1,"missingUnits":0' s
      head -n 1 lines | trailbell reduce - --units files --quiet --summary s > /dev/null; echo $?
      grep -o '"repeatedUnits":0,"missingUnits":1' s; grep -o '"complete":false' s
      head -c -20 lines | trailbell reduce --quiet > /dev/null; echo $?
      trailbell reduce lines --clock delivery > /dev/null; echo $?
      sed 's/^/}/' lines | trailbell reduce > /dev/null; echo $?
      trailbell reduce lines --format html > /dev/null; echo $?
      cp lines old; gzip -dc in/more.json.gz > new; cp new in/more.json.gz
      trailbell map < files | cat lines - | trailbell reduce > /dev/null; echo $?
      """)
    #expect(
      result.lines == [
        "0", #""repeatedUnits":1,"missingUnits":0"#, "2", #""repeatedUnits":0,"missingUnits":1"#,
        #""complete":false"#, "2", "65", "2", "64", "65",
      ])
    for part in [
      "in/more.json.gz: no line of it was given",
      "-: line 2 is cut or damaged: nothing of it was taken",
      "lines: line 1 was made with other rules, times or reading options",
      "-: line 1 is none that map wrote", "lines: line 1 has no records; map --records writes them",
      "line 4 has another result for in/more.json.gz than a line before",
    ] {
      #expect(result.errors.contains(part), "\(part): \(result.errors)")
    }
  }

  @Test("map ends well whatever it reads, without an environment, and says nothing itself")
  func map() throws {
    let archive = try MadeArchive([MadeCall("a")])
    try archive.write(Array("x".utf8), to: "half.json.gz")
    let result = try archive.shell(
      """
      program=$(command -v trailbell)
      env -i "$program" map < /dev/null; echo $?
      printf 'in/gone.json.gz\\nin/half.json.gz\\n\\nin\\nin/calls.json.gz' | env -i "$program" map > lines; echo $?
      wc -l < lines; cut -c 1-15 lines | sort -u
      printf '0\\tin/calls.json.gz\\n' | trailbell map --key-value > keyed; cut -f 2 keyed | diff - <(tail -n 1 lines) && echo same
      cut -f 1 keyed | grep -c '^[0-9a-f]\\{32\\}$'; grep -c "\\"unit\\":\\"$(cut -f 1 keyed)\\"" keyed
      sed 's/$/\\t/' keyed | trailbell reduce --format jsonl --quiet | wc -l
      printf 'in/calls.json.gz\\0' | trailbell map -0 | diff - <(tail -n 1 lines) && echo same
      yes in/calls.json.gz | trailbell map | head -n 3 | wc -l
      """.replacing("diff - <(tail -n 1 lines)", with: "{ tail -n 1 lines > last; diff - last; }"))
    #expect(
      result.lines == ["0", "0", "4", #"{"type":"unit","#, "same", "1", "1", "2", "same", "3"])
    #expect(result.errors.isEmpty)
  }

  @Test("A file has the same line whatever was read before it")
  func order() throws {
    let archive = try MadeArchive()
    var tar = TarWriter()
    let packed = GzipWriter.member(MadeArchive.document([MadeCall("a")]))
    tar.add(
      packed, as: "in/444455556666_CloudTrail_eu-west-1_20260302T1355Z_0123456789abcdef.json.gz")
    tar.add(packed, as: "in/b.json.gz")
    try archive.write(Array(tar.unended.prefix(1024 + 512 + 300)), to: "cut.tar")
    try archive.write(Array("text\n".utf8), to: "notes.txt")
    let result = try archive.shell(
      """
      from="--from 2026-03-02T15:00:00Z --to 2026-03-02T16:00:00Z --clock delivery"
      printf 'in/%s\\n' cut.tar notes.txt | trailbell map $from | sort > one
      printf 'in/%s\\n' notes.txt cut.tar | trailbell map $from | sort > two
      cmp one two; wc -l < one; grep -c '"damages":[1-9]' one
      """)
    #expect(result.text == "2\n1\n", "\(result.errors)")
  }

  @Test("Files that were damaged can be left out of merged lines, and are listed again")
  func undamaged() throws {
    let archive = try MadeArchive([MadeCall("a")])
    let packed = GzipWriter.member(MadeArchive.document([MadeCall("c")]))
    try archive.write(Array(packed.dropLast(9)), to: "cut.json.gz")
    let result = try archive.shell(
      """
      trailbell list in | trailbell map | trailbell reduce --as-map --undamaged > kept
      trailbell list in --besides kept
      cp kept all; cp in/calls.json.gz in/cut.json.gz
      trailbell list in --besides kept | trailbell map >> all
      trailbell list in > files; trailbell reduce all --units files --json --quiet | wc -l
      head -n 1 files > one; cat one one > twice; trailbell reduce all --units twice --json 2>&1 | grep -c 'not name: 1'
      trailbell reduce all --units one --json 2>&1 | grep -c 'that --units does not name: 1'
      """)
    #expect(result.lines == ["in/cut.json.gz", "2", "1", "1"], "\(result.errors)")
  }

  @Test("Of a file with very many damaged places, what no line has is not said to be in --errors")
  func manyPlaces() throws {
    let archive = try MadeArchive()
    let lines = (0..<1_200).map {
      "{\"eventID\":\"\($0)\",\"eventTime\":\"2026-03-02T14:02:11Z\"}\n-- \($0) --\n"
    }
    try archive.write(Array(lines.joined().utf8), to: "a.jsonl")
    let result = try archive.shell(
      "trailbell list in | trailbell map | trailbell reduce --errors e.jsonl -q; wc -l < e.jsonl")
    #expect(result.lines.last == "1000")
    #expect(
      result.errors.contains(
        "… and 1190 more damaged places; e.jsonl has them all but 200, which no line of map has"))
  }

  @Test("Merged lines are lines: fewer, each file once, and with the same answer")
  func merged() throws {
    let result = try Self.overSamples(
      """
      trailbell map --rules cis < files > lines
      split -n l/4 lines q.
      cat q.aa q.ab q.aa | trailbell reduce --rules cis --as-map > left || exit 9
      gzip left
      trailbell reduce --rules cis --as-map left.gz q.ac q.ad q.ab -o all || exit 8
      wc -l < all
      trailbell reduce --rules cis --as-map lines | cmp - all || exit 7
      mkdir folder; cp all folder/part-0; touch folder/_SUCCESS folder/part-1; echo x > folder/.part-0.crc
      trailbell reduce folder --units files --rules cis > two 2> e2
      trailbell replay --files-from files --rules cis > one 2> e1
      cmp one two && diff e1 e2
      """)
    #expect(result.lines == ["1"], "\(result.errors)")
    #expect(result.status == 0)
  }

  @Test("Names that no line can hold are not listed in silence", arguments: ["", "--print0 "])
  func lineFeeds(option: String) throws {
    let archive = try MadeArchive([MadeCall("a")])
    try archive.add([MadeCall("b")], as: "two\nlines.json.gz")
    let zero = option.isEmpty ? "" : " -0"
    let result = try archive.shell(
      """
      trailbell list in \(option)> files; echo $?
      trailbell map\(zero) < files | trailbell reduce --units files\(zero) --quiet > /dev/null; echo $?
      """)
    #expect(result.lines == (option.isEmpty ? ["2", "0"] : ["0", "0"]))
    #expect(
      result.errors
        == (option.isEmpty
          ? "trailbell: in/two\\u{a}lines.json.gz: not listed: a line feed is in its name; --print0 lists it\n"
          : ""))
  }

  @Test(
    "What cannot be is refused as usage",
    arguments: [
      ("list", "nothing to list"), ("list -", "nothing to list"),
      ("list in --skipped -", "--skipped takes a file"),
      ("list in --skipped in/calls.json.gz", "would overwrite"),
      ("map --errors e", "damage is in the lines"), ("map --rules -", "each part reads the rules"),
      ("map --from 2h", "--from 2h is another time in each part"),
      ("reduce --undamaged", "--undamaged is for --as-map"),
      ("map -0 --key-value", "-0 has no lines"),
      (
        "list gone --besides in/calls.json.gz --skipped in/calls.json.gz", "would overwrite"
      ),
      ("reduce -0", "-0 says how --units is written"),
      ("reduce --units -", "can be read only once"),
      ("reduce --as-map --units in/calls.json.gz", "--units is for the last reduce"),
      ("reduce --reproducible", "--reproducible is for --format html"),
    ])
  func refused(command: String, words: String) throws {
    let archive = try MadeArchive([MadeCall("a")])
    let result = try archive.shell("trailbell \(command) < /dev/null")
    #expect(result.status == 64)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("Nothing is not an answer of list and reduce")
  func nothing() throws {
    let archive = try MadeArchive()
    let result = try archive.shell(
      """
      trailbell list in; echo $?; trailbell list in --allow-empty; echo $?
      trailbell list gone; echo $?
      trailbell reduce < /dev/null; echo $?; trailbell reduce gone > /dev/null; echo $?
      """)
    #expect(result.lines.filter { $0.count == 1 } == ["2", "0", "2", "2", "2"], "\(result.text)")
    #expect(result.errors.contains("there is no file to list"))
  }
}
