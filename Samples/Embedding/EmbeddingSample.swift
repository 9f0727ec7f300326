import FilterPatterns

/// The smallest user of the library: prints the lines of standard input that a pattern matches.
///
///     swift run embedding-sample '{ $.eventName = DeleteTrail }' < records.jsonl
@main
struct EmbeddingSample {
  static func main() {
    let text = CommandLine.arguments.dropFirst().first ?? "{ $.eventName = DeleteTrail }"
    do {
      let pattern = try FilterPattern(parsing: text)
      for remark in pattern.remarks { print(pattern.rendered(remark)) }
      var matcher = EventMatcher(pattern)
      while let line = readLine() {
        if matcher.matches(Array(line.utf8).span) { print(line) }
      }
    } catch {
      // Every mistake, with the line of the pattern and carets.
      print(error)
    }
  }
}
