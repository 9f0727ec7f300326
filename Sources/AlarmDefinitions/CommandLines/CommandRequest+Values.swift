extension CommandRequest {
  /// The value that an option gives a member of a `kind`; nil where it is none, which is reported.
  mutating func value(
    of option: CommandOptions.Option, _ kind: RequestTable.Kind
  ) -> DocumentTree? {
    switch kind {
    case .truth: return option.values.isEmpty ? .plain("true") : text(of: option)
    case .text, .number: return text(of: option)
    case .texts: return .list(texts(of: option))
    case .list, .pairs:
      let all = structures(of: option)
      return all.first(where: \.isUnknown) ?? .list(all)
    case .object: return structures(of: option).first
    case .value, .names: return nil
    }
  }

  private mutating func text(of option: CommandOptions.Option) -> DocumentTree? {
    guard let word = onlyWord(of: option) else { return nil }
    let text = content(of: word)
    if word.hasCurlyQuotes {
      let fault = "curly quotes are taken for straight ones"
      add(Repaired(fault: fault, text: text.description), line: word.line)
    }
    return DocumentTree(text)
  }

  private mutating func texts(of option: CommandOptions.Option) -> [DocumentTree] {
    option.values.flatMap { word -> [DocumentTree] in
      let text = content(of: word)
      let marks = UnknownMarks(text)
      if marks.text.hasPrefix("["),
        let list = try? JSONReader.tree(of: marks.text)
      {
        return list.items.map(marks.restored)
      }
      return [DocumentTree(text)]
    }
  }

  /// The structures among an option's values: shorthand, JSON, or the name of a file with JSON.
  ///
  /// Of a text that is
  /// none, and of which something is not known, nobody can say what it is.
  private mutating func structures(of option: CommandOptions.Option) -> [DocumentTree] {
    joined(option).flatMap { word -> [DocumentTree] in
      let text = content(of: word)
      let marks = UnknownMarks(text)
      let start = marks.text.first { !$0.isWhitespace }
      if start == "{" || start == "[" { return jsonStructures(text, marks, word.line, option.name) }
      do throws(ShorthandParser.Fault) {
        return [marks.restored(try ShorthandParser.tree(of: marks.text))]
      } catch {
        if text.isUnknown { return [.unknown(text)] }
        let message = error.message
        add(BadCommand(message: "--\(option.name): \(message)"), line: word.line)
        return []
      }
    }
  }

  private mutating func jsonStructures(
    _ text: DocumentText, _ marks: UnknownMarks, _ line: Int, _ option: String
  ) -> [DocumentTree] {
    do throws(JSONFault) {
      let tree = marks.restored(try JSONReader.tree(of: marks.text))
      if case .list(let items) = tree { return items }
      return [tree]
    } catch {
      if text.isUnknown { return [.unknown(text)] }
      add(BadCommand(message: "--\(option): \(error.message)"), line: line)
      return []
    }
  }

  /// The option's values; parts of one structure with blanks around its signs are put together, as
  /// published texts have them.
  private mutating func joined(_ option: CommandOptions.Option) -> [ShellWord] {
    var words: [ShellWord] = []
    for word in option.values {
      let isPart = words.last.map { $0.text.ends(in: ["=", ","]) } ?? false
      if isPart || (!words.isEmpty && word.text.begins(with: ",")) {
        words[words.count - 1].text.append(word.text)
      } else {
        words.append(word)
      }
    }
    if words.count < option.values.count {
      let text = words.map(\.text.description).joined(separator: " ")
      add(
        Repaired(fault: "--\(option.name) has blanks inside a value", text: text),
        line: option.line)
    }
    return words
  }
}

extension DocumentText {
  /// Whether the text ends in one of `ends`, and that is known.
  fileprivate func ends(in ends: [String]) -> Bool {
    guard case .known(let text) = parts.last else { return false }
    return ends.contains(where: text.hasSuffix)
  }

  /// Whether the text begins with `start`, and that is known.
  fileprivate func begins(with start: String) -> Bool {
    guard case .known(let text) = parts.first else { return false }
    return text.hasPrefix(start)
  }
}
