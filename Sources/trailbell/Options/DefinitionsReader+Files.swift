import AlarmDefinitions
import TrailArchives

extension DocumentFiles {
  /// Creates the sequence of the documents at `path`, none read further than definitions may be long.
  ///
  /// `mayHoldOthers`: whether documents of any kind are expected there, so that none counts as named.
  init(definitionsAt path: String, mayHoldOthers: Bool = false) {
    self.init(at: path, limit: DefinitionDocument.sizeLimit, mayHoldOthers: mayHoldOthers)
  }
}

extension DefinitionsReader {
  /// Reads the documents that files hold, and says of the others why they are not read.
  mutating func read(_ files: DocumentFiles) {
    for found in files { read(found) }
  }

  /// Reads one of them; returns the document, or nil where it could not be read.
  @discardableResult
  mutating func read(_ found: FoundDocument) -> DefinitionDocument? {
    switch found {
    // Terraform's copy of the state before the last change would put old definitions in place of new ones.
    case .read(let name, _, false) where name.hasSuffix(".tfstate.backup"):
      addNotOpened(name, reason: "Terraform's copy of an earlier state")
    case .read(let name, let bytes, let isNamed):
      var document = DefinitionDocument(name: name, bytes: bytes)
      document.isNamed = isNamed
      document.companions = { Self.companion($0, of: name) }
      read(document)
      return document
    case .unreadable(let name, let reason): addUnreadable(name, reason: reason)
    case .notOpened(let name, let reason): addNotOpened(name, reason: reason)
    }
    return nil
  }

  private static func companion(
    _ path: String, of document: String
  ) -> Result<[UInt8], DefinitionDocument.CompanionError> {
    do throws(NearbyFiles.Refusal) {
      let nearby = NearbyFiles(of: document)
      return .success(try nearby.bytes(of: path, limit: DefinitionDocument.companionLimit))
    } catch {
      switch error {
      case .outside: return .failure(.outside)
      case .unreadable(let reason): return .failure(.unreadable(reason))
      }
    }
  }
}
