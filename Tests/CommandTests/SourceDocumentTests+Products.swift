import Foundation
import Testing

extension SourceDocumentTests {
  private static let manifest = ProjectDocument("Package.swift").lines.joined(separator: "\n")

  /// The names of the library products.
  private static let products = manifest.matches(of: #/\.library\(name: "(\w+)"/#)
    .map { String($0.1) }

  /// The modules in `Sources`, each with what it uses.
  private static let modules: [String: Set<String>] = {
    let target = #/(?:station\(|name:)\s*"(\w+)"(?:,\s*(?:from|dependencies):\s*\[([^\]]*)\])?/#
    let targets = manifest.matches(of: target).map { match in
      let used = (match.2 ?? "").matches(of: #/"(\w+)"|argumentParser/#)
        .map { $0.1.map(String.init) ?? "ArgumentParser" }
      return (String(match.1), Set(used))
    }
    let folders = try? FileManager.default.contentsOfDirectory(atPath: Place.package + "/Sources")
    // A product has the name of its target, which stands below it.
    return Dictionary(targets) { $1 }.filter { folders?.contains($0.key) == true }
  }()

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

  @Test("Architecture says what each module uses, and it is above it in the table")
  func uses() {
    let rows = ProjectDocument("Documentation/Architecture.md")
      .rows(of: ["module", "turns", "into", "uses"])
    var said: [String: Set<String>] = [:]
    for row in rows {
      let named = Set(row[3].matches(of: #/[A-Z]\w+/#).map { String($0.0) })
      let used = row[3].hasPrefix("all above but ") ? Set(said.keys).subtracting(named) : named
      #expect(used.subtracting(said.keys).filter(Self.modules.keys.contains) == [])
      for module in row[0].components(separatedBy: ", ") { said[module] = used }
    }
    #expect(said == Self.modules)
  }
}
