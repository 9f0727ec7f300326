/// Where in a user's definitions something stands.
public struct DefinitionPlace: Hashable, Sendable {
  /// The file, as the user named it or as it was found; `-` for standard input.
  public let file: String
  /// The line in the file, counted from 1; nil where only the path is known.
  public var line: Int?
  /// The way to it inside the document, such as `metricFilters.[0]`; empty: the document itself.
  public var path: String

  /// Creates the place `path` of `file`.
  public init(file: String, line: Int? = nil, path: String = "") {
    (self.file, self.line, self.path) = (file, line, path)
  }

  /// Returns this place, on `line` where that is known.
  func on(line: Int?) -> DefinitionPlace {
    var place = self
    place.line = line ?? self.line
    return place
  }

  /// Returns the place `key` inside this one.
  ///
  /// Of a key longer than any name the beginning stands for the whole: it is in the place of all it holds.
  func appending(_ key: String) -> DefinitionPlace {
    var place = self
    let key = key.utf8.count > 512 ? key.prefix(64) + "…" : key
    if !key.isEmpty { place.path = path.isEmpty ? key : path + "." + key }
    return place
  }
}

extension DefinitionPlace: CustomStringConvertible {
  /// `FILE`, `FILE:LINE`, `FILE, PATH` or `FILE:LINE, PATH`.
  public var description: String {
    let head = line.map { "\(file):\($0)" } ?? file
    return path.isEmpty ? head : "\(head), \(path)"
  }
}
