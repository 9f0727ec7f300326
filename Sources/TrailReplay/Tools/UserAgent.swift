/// A `userAgent`: products one after another, such as `aws-cli/2.15.0`, separated by spaces.
struct UserAgent {
  /// The text without the brackets that S3 and others write it in.
  let text: String
  /// What stands between its spaces, in small letters.
  private let words: [Substring]
  /// The names of the products that have a version, without that.
  private let products: [Substring]

  /// Products by which a tool announces itself, also behind or before the SDK that it uses.
  ///
  /// A tool is before those that it may be built on: Pulumi's provider for AWS is Terraform's. Ansible is
  /// none of the tools that are told apart.
  private static let tools: [(product: String, tool: CallTool)] = [
    ("pulumi", .pulumi), ("pulumi-aws", .pulumi), ("opentofu", .openTofu),
    ("terraform", .terraform), ("aws-cdk", .cdk), ("ansible", .other), ("aws-cli", .commandLine),
  ]

  /// The SDKs' products, or the beginnings of theirs.
  private static let languages: [(beginning: String, language: String)] = [
    ("aws-sdk-go", "Go"), ("aws-sdk-java", "Java"), ("aws-sdk-js", "JavaScript"),
    ("aws-sdk-nodejs", "JavaScript"), ("awspowershell", "PowerShell"), ("aws-sdk-dotnet", ".NET"),
    ("aws-sdk-net", ".NET"), ("aws-sdk-ruby", "Ruby"), ("aws-sdk-php", "PHP"),
    ("aws-sdk-cpp", "C++"), ("aws-sdk-rust", "Rust"), ("rusoto", "Rust"),
    ("aws-sdk-kotlin", "Kotlin"), ("aws-sdk-swift", "Swift"), ("aws-sdk-ios", "Swift"),
    ("aws-sdk-android", "Java"), ("boto3", "Python"), ("botocore", "Python"), ("boto", "Python"),
  ]

  init(_ text: String) {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    self.text = isBracketed ? String(text.dropFirst().dropLast()) : text
    words = self.text.lowercased().split { $0 == " " || $0 == "," }
    products = words.filter { $0.contains("/") }.map { $0.prefix { $0 != "/" } }
  }

  /// The tool that it announces; nil for none that is known.
  var tool: CallTool? {
    if let known = Self.tools.first(where: { products.contains(Substring($0.product)) }) {
      return known.tool
    }
    // Consoles call other services with the SDK for Java: `S3Console/0.4, aws-internal/3 aws-sdk-java`.
    if isConsole { return .console }
    if products.contains("aws-internal") { return .awsItself }
    for product in products {
      let sdk = Self.languages.first { product.hasPrefix($0.beginning) }
      if let sdk { return .sdk(language: sdk.language) }
    }
    return nil
  }

  /// Whether it is a console's or a browser's.
  private var isConsole: Bool {
    text.hasPrefix("Mozilla") || words.contains { $0.contains("console") }
  }
}
