import Foundation
import Testing

extension SourceDocumentTests {
  private static let manifest = ProjectDocument("Package.swift").lines.joined(separator: "\n")

  /// The names of the library products.
  private static let products = manifest.matches(of: #/\.library\(name: "(\w+)"/#)
    .map { String($0.1) }

  @Test("README and the Makefile name all library products, and README imports nothing else")
  func products() {
    let section = ProjectDocument("README.md").lines.drop { $0 != "## As a library" }
    #expect(Self.products.count > 5)
    #expect(Self.names(in: section.prefix { $0 != "```swift" }) == Set(Self.products))
    let imports = section.filter { $0.hasPrefix("import ") }.map { String($0.dropFirst(7)) }
    #expect(Set(imports).subtracting(Self.products) == [])
    let makefile = ProjectDocument("Makefile").lines.joined(separator: "\n")
    let libraries = makefile.firstMatch(of: #/\nLIBRARIES =((?:.*\\\n)*.*)\n/#)?.1 ?? ""
    #expect(libraries.matches(of: #/\w+/#).map { String($0.0) } == Self.products)
  }

  @Test("A product's reference lists each of its public types by topic", arguments: products)
  func reference(product: String) throws {
    let page = ProjectDocument("Sources/\(product)/Documentation.docc/\(product).md")
    let listed = page.lines.compactMap { $0.wholeMatch(of: #/- ``(\w+)``/#).map { String($0.1) } }
    let code = try Self.code(in: "Sources/" + product).map(\.code).joined(separator: "\n")
    let type = #/^public (?:[a-z]+ )*(?:struct|enum|class|protocol|actor) (\w+)/#
    let types = code.matches(of: type.anchorsMatchLineEndings()).map { String($0.1) }
    #expect(!types.isEmpty)
    #expect(listed.sorted() == types.sorted())
  }
}
