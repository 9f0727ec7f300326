/// A parameter of a CloudFormation template.
struct TemplateParameter {
  /// Its value; nil where neither the user nor the template gives one that can be known.
  let value: DocumentTree?
  /// Why a value that is given cannot be used; nil where none is, or it can.
  let reason: String?
  /// Whether its value is none of those the template allows.
  let isForbidden: Bool

  /// Creates the parameter that `tree` declares, given the value `given` by the user.
  init(_ tree: DocumentTree, given: String?) {
    let type = tree["Type"]?.spelling ?? "String"
    let allowed = tree["AllowedValues"]?.items.compactMap(\.spelling) ?? []
    let own = given ?? (type.hasPrefix("AWS::SSM") ? nil : tree["Default"]?.spelling)
    isForbidden = own.map { !allowed.isEmpty && !allowed.contains($0) } ?? false
    if tree["NoEcho"]?.spelling?.lowercased() == "true" {
      (value, reason) = (nil, "it is a secret (NoEcho)")
    } else if let given {
      (value, reason) = (Self.value(.text(given), of: type), nil)
    } else if type.hasPrefix("AWS::SSM::Parameter::Value"), tree["Default"] != nil {
      (value, reason) = (nil, "its value is kept by Systems Manager")
    } else {
      (value, reason) = (tree["Default"].map { Self.value($0, of: type) }, nil)
    }
  }

  /// A list's items stand in one text with commas between them.
  private static func value(_ tree: DocumentTree, of type: String) -> DocumentTree {
    guard type == "CommaDelimitedList" || type.hasPrefix("List<"), let text = tree.spelling else {
      return tree
    }
    return .list(
      text.split(separator: ",").map { item in
        .text(String(item.drop { $0 == " " }))
      })
  }
}
