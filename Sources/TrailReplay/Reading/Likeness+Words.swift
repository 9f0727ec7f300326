import TrailArchives
import TrailRecords

extension Likeness {
  /// What it looks like and how it can be read, as a message about the file at `path`.
  ///
  /// Of what others wrote only plain words get into a command, see `Step`.
  func words(for path: ArchiveLocation, _ packing: InputDamage.Packing) -> String {
    switch form {
    case .utf16(let isBigEndian):
      let iconv = "iconv -f UTF-16\(isBigEndian ? "BE" : "LE") -t UTF-8"
      return "holds CloudTrail records as UTF-16 without a byte order mark; "
        + Pipeline(path, packing).text([iconv])
    case .otherCase:
      return
        "holds CloudTrail records with keys in another case, as Athena's UNLOAD writes them, which no filter "
        + "matches; keep records whole: UNLOAD (SELECT line FROM t), t being CREATE EXTERNAL TABLE t "
        + "(line string) over the delivery files"
    case .rows:
      return
        "holds rows with fields of CloudTrail records and no whole ones, which no filter can be asked of; "
        + "query whole records: eventJson in CloudTrail Lake, @message in Logs Insights"
    case .records: return recordWords(Pipeline(path, packing))
    }
  }

  private func recordWords(_ pipeline: Pipeline) -> String {
    guard let steps else {
      return "holds what looks like CloudTrail records, in a form that is not read"
    }
    let field = Self.unwrappedField(steps)
    let place = field ?? steps.compactMap(\.name).joined(separator: ".")
    let inside = place.isEmpty ? "" : " inside \(place)"
    let what = "holds CloudTrail records" + inside
    if !isBehindProse {
      if let field { return "\(what); try --unwrap \(field)" }
      return "\(what); " + pipeline.text(["jq -c '\(Self.jqFilter(steps))'"])
    }
    let sed = "sed 's/^[^{]*//'"
    let words = "\(what), behind other text; "
    if let field { return words + pipeline.text([sed], "--unwrap \(field) ") }
    let jq = steps.isEmpty ? [] : ["jq -c '\(Self.jqFilter(steps))'"]
    return words + pipeline.text([sed] + jq)
  }

  /// The field that `--unwrap` finds the records by; nil where it does not reach them.
  ///
  /// It looks into each document, each element of a bare list and of `Records`, and reads what it
  /// finds as a text of its own.
  private static func unwrappedField(_ steps: [Step]) -> String? {
    var rest = steps[...]
    if rest.first == .elements { rest.removeFirst() }
    if rest.starts(with: list) { rest.removeFirst(2) }
    let keys = rest.prefix { $0.name != nil }.compactMap(\.name)
    // A key with a dot of its own is found by itself alone.
    guard !keys.isEmpty, keys.count == 1 || !keys.contains(where: { $0.contains(".") }) else {
      return nil
    }
    return readable.contains { $0.elementsEqual(rest.dropFirst(keys.count)) }
      ? keys.joined(separator: ".") : nil
  }

  /// A delivery file's list.
  private static let list: [Step] = [.key("Records"), .elements]

  /// What may lie between a field's value and a record for the value to be read as a text.
  private static let readable: [[Step]] =
    [[], [.elements], [.elements, .text(.document)]]
    + [.document, .lines].flatMap { (form: TextForm) -> [[Step]] in
      [[.text(form)], [.text(form), .elements], [.text(form)] + list]
    }

  /// A filter of jq's that gives the records; whatever is no such thing on the way gives nothing.
  private static func jqFilter(_ steps: [Step]) -> String {
    var stages = [""]
    for step in steps {
      switch step {
      case .key(let key):
        let isIdentifier = key.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
        let isWord = isIdentifier && !key.contains { "-@.".contains($0) }
        let dot = isWord || stages.last == "" ? "." : ""
        stages[stages.count - 1] += dot + (isWord ? "\(key)?" : "[\"\(key)\"]?")
      case .elements: stages[stages.count - 1] += stages.last == "" ? ".[]?" : "[]?"
      case .text(let form):
        if stages.last != "" { stages.append("strings") }
        if form == .lines { stages.append("split(\"\\n\")[]") }
        if form == .behindProse { stages.append("sub(\"^[^{]*\"; \"\")") }
        stages += ["fromjson?", ""]
      }
    }
    return (stages.filter { !$0.isEmpty } + ["objects"]).joined(separator: " | ")
  }
}

extension Likeness.Step {
  /// The key's own name.
  fileprivate var name: String? {
    if case .key(let name) = self { name } else { nil }
  }
}

/// A line of shell that turns a file into what is read.
private struct Pipeline {
  private let path: ArchiveLocation
  private let packing: InputDamage.Packing

  init(_ path: ArchiveLocation, _ packing: InputDamage.Packing) {
    (self.path, self.packing) = (path, packing)
  }

  /// The line through `commands`, as a hint; `options` are the reader's.
  func text(_ commands: [String], _ options: String = "") -> String {
    var commands = commands
    if packing == .gzip { commands.insert("gzip -dc", at: 0) }
    if packing != .inside, path != .standardInput {
      commands[0] += (packing == .gzip ? " < " : " ") + path.shellWord
    }
    let line = (commands + ["trailbell match \(options)-"]).joined(separator: " | ")
    return packing == .inside ? "take it out of what it is in, then: \(line)" : "try: \(line)"
  }
}
