import Yams

/// YAML of small documents, read into trees.
///
/// What has no quotes stays as it is spelled: whether it is a number or a text is for the key to say
/// it stands behind. CloudFormation's short tags become its long keys: `!Ref a` is `{"Ref": "a"}`.
struct YAMLDocument {
  /// Most values a document may stand for, those of aliases counted wherever they are used.
  static let valueLimit = 500_000
  /// Most bytes of a text: YAML is read a hundred times as slowly as JSON.
  static let sizeLimit = 8 << 20

  private var values = 0

  /// Reads every document of `text`.
  ///
  /// - Throws: What is wrong with it; `BadSyntax` names line and column.
  static func trees(of text: String) throws(YAMLFault) -> [DocumentTree] {
    if text.utf8.count > sizeLimit { throw .finding(TooLarge(limit: sizeLimit), line: nil) }
    if hasAliasedKeys(text) {
      throw .finding(
        BadSyntax(message: "YAML with anchors and with keys that are no texts is not read"),
        line: nil)
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      var document = YAMLDocument()
      var trees: [DocumentTree] = []
      while let root = try parser.nextRoot() { trees.append(try document.tree(of: root)) }
      return trees
    } catch let fault as YAMLFault {
      throw fault
    } catch let error as YamlError {
      throw YAMLFault(error)
    } catch {
      throw .finding(BadSyntax(message: "\(error)"), line: nil)
    }
  }

  /// Whether a key may be more than a text while there are anchors.
  ///
  /// A few lines of aliases in keys take the reader forever to compare. What only looks like such a key is
  /// not worth telling apart.
  private static func hasAliasedKeys(_ text: String) -> Bool {
    guard text.contains(/(?:^|[\s\[{,])&[^\s,\[\]{}&]+/) else { return false }
    // Names in a template's texts end in a brace that is no key's.
    let rest = text.replacing(/\$\{[^}\n]*\}/, with: "")
    return rest.contains(/[\]}]\s*:/) || rest.contains(/(?:^|[\s\[{,])\?(?:\s|$)/)
      || rest.contains(/(?:^|[\s\[{,])\*[A-Za-z0-9_\-]+\s*:/)
  }

  private mutating func tree(of node: Node) throws(YAMLFault) -> DocumentTree {
    values += 1
    if values > Self.valueLimit {
      throw .finding(TooManyValues(limit: Self.valueLimit), line: node.mark?.line)
    }
    switch node {
    case .scalar(let scalar): return Self.tagged(scalar.tag.description, Self.scalar(scalar))
    case .sequence(let sequence):
      var items: [DocumentTree] = []
      for item in sequence { items.append(try tree(of: item)) }
      return Self.tagged(sequence.tag.description, .list(items))
    case .mapping(let mapping):
      return Self.tagged(
        mapping.tag.description, .object(try members(of: mapping), line: mapping.mark?.line))
    case .alias:
      throw .finding(BadSyntax(message: "an alias of nothing"), line: node.mark?.line)
    }
  }

  private mutating func members(
    of mapping: Node.Mapping
  ) throws(YAMLFault) -> [String: DocumentTree] {
    var (members, merged): ([String: DocumentTree], [String: DocumentTree]) = ([:], [:])
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        throw .finding(BadSyntax(message: "a key that is not a text"), line: key.mark?.line)
      }
      let tree = try tree(of: value).placed(on: scalar.mark?.line)
      if scalar.string == "<<", scalar.style == .plain {
        for part in tree.items + [tree] {
          for (key, value) in part.members where merged[key] == nil { merged[key] = value }
        }
      } else {
        members[scalar.string] = tree
      }
    }
    return members.merging(merged) { own, _ in own }
  }

  private static func scalar(_ scalar: Node.Scalar) -> DocumentTree {
    guard scalar.style == .plain else { return .text(scalar.string) }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      ? .null : .plain(scalar.string)
  }

  /// What a tag of a template's makes of a value: its long key with the value behind it.
  private static func tagged(_ tag: String, _ tree: DocumentTree) -> DocumentTree {
    guard tag.hasPrefix("!"), tag.count > 1 else {
      return tag == "tag:yaml.org,2002:str" ? tree.spelling.map { .text($0) } ?? tree : tree
    }
    let name = String(tag.dropFirst())
    switch name {
    case "Ref", "Condition": return .object([name: tree])
    case "GetAtt":
      // The short form is one text, with a dot between the resource and its attribute.
      let parts = tree.spelling?.split(separator: ".", maxSplits: 1) ?? []
      let list = parts.map { DocumentTree.text(String($0)) }
      return .object(["Fn::GetAtt": parts.isEmpty ? tree : .list(list)])
    default: return .object(["Fn::\(name)": tree])
    }
  }
}
