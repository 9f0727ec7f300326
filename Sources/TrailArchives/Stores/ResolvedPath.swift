import CLibrary

/// Where a path of this machine leads to.
package enum ResolvedPath {
  /// Returns the place without links, dots and doubled slashes; nil where nothing is there.
  package static func of(_ path: String) -> String? {
    guard let place = realpath(path, nil) else { return nil }
    defer { free(place) }
    return String(cString: place)
  }
}
