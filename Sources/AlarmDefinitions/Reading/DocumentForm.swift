/// What a document is written in, recognised by its content.
enum DocumentForm {
  /// JSON or YAML, a tree for each of its documents.
  case trees([DocumentTree], RequestFields.Leniency)
  /// JSON that had to be repaired: what was wrong, and the line on which it was.
  case repaired(DocumentTree, Repaired, line: Int?)
  /// A script or a text with command lines of the AWS CLI; what is wrong with it as JSON, as which it begins.
  case commandLines(JSONFault? = nil)
  /// Nothing that can be read, and the line on which that shows.
  case unread(any Finding, line: Int?)

  /// Finds out what `text` is.
  init(of text: String) {
    let start = text.first { !$0.isWhitespace }
    guard start == "{" || start == "[" else {
      self = Self.unbracketed(text)
      return
    }
    do throws(JSONFault) {
      self = .trees([try JSONReader.tree(of: text)], .none)
    } catch {
      // A text may begin with a bracket, too, and YAML may do so that is no JSON.
      if CommandLineReader.hasCommands(text) {
        self = .commandLines(error)
      } else if let trees = try? YAMLDocument.trees(of: text), Self.isStructured(trees) {
        self = .trees(trees, .unquoted)
      } else {
        self = BrokenJSON.form(of: text, error)
      }
    }
  }

  /// The form of a text that does not begin as JSON does.
  private static func unbracketed(_ text: String) -> DocumentForm {
    do throws(YAMLFault) {
      let trees = try YAMLDocument.trees(of: text)
      if isStructured(trees), isKnown(trees) || !CommandLineReader.hasCommands(text) {
        return .trees(trees, .unquoted)
      }
    } catch {
      if !CommandLineReader.hasCommands(text), isLikeYAML(text),
        case .finding(let finding, let line) = error
      {
        return .unread(finding, line: line)
      }
    }
    if CommandLineReader.hasCommands(text) { return .commandLines() }
    if isTerraform(text) { return .unread(TerraformText(), line: nil) }
    return .unread(NotRecognised(), line: nil)
  }

  /// Any text is YAML; only objects and lists are documents.
  private static func isStructured(_ trees: [DocumentTree]) -> Bool {
    trees.contains { !$0.members.isEmpty || !$0.items.isEmpty }
  }

  /// Whether definitions are in it, rather than a text that looks like YAML.
  private static func isKnown(_ trees: [DocumentTree]) -> Bool {
    let place = DefinitionPlace(file: "")
    return trees.contains { tree in
      APIDocument(tree, at: place, .unquoted) != nil
        || CloudFormationTemplate(tree, at: place, [:]) != nil
    }
  }

  /// Whether a text that is not YAML was meant to be.
  private static func isLikeYAML(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
      var line = Substring(line).drop { $0.isWhitespace }
      if line.hasPrefix("- ") { line = line.dropFirst(2) }
      return Self.keys.contains { key in
        line.hasPrefix(key) && line.dropFirst(key.count).drop { $0.isWhitespace }.first == ":"
      }
    }
  }

  /// Keys by which documents of definitions are known.
  private static let keys = [
    "Resources", "AWSTemplateFormatVersion", "metricFilters", "MetricAlarms", "CompositeAlarms",
    "filterPattern", "AlarmName",
  ]

  /// Whether a text that cannot be read has words that definitions have.
  static func speaksOfDefinitions(_ text: String) -> Bool {
    CommandLineReader.hasCommands(text) || words.contains(where: text.contains)
  }

  private static let words = [
    "etricFilter", "ilterPattern", "AlarmName", "AlarmRule", "MetricAlarms", "CompositeAlarms",
    "AWS::CloudWatch::", "aws_cloudwatch_",
  ]

  /// Whether a text is Terraform's own language, and has resources of AWS.
  private static func isTerraform(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
      let line = Substring(line).drop { $0.isWhitespace }
      return line.hasPrefix("resource")
        && line.dropFirst("resource".count).drop { $0.isWhitespace }.hasPrefix("\"aws_")
    }
  }
}
