import Foundation

/// A fresh folder for one test; it goes when the value does.
package final class TemporaryFolder: Sendable {
  /// The folder's path, without a slash at the end.
  package let path: String

  /// Creates an empty folder below the system's place for such.
  package init() throws {
    path = NSTemporaryDirectory() + "trailbell-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // What cannot be removed is left to the system, which clears the place by itself.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Returns the path of `name` inside this folder.
  package func path(of name: String) -> String {
    path + "/" + name
  }

  /// Writes a file, and the folders above it, and returns its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = try place(for: name)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a file of text and returns its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Makes a folder, and those above it, and returns its path.
  @discardableResult
  package func makeFolder(_ name: String) throws -> String {
    let folder = path(of: name)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Makes a FIFO, and the folders above it, and returns its path.
  @discardableResult
  package func makeFIFO(_ name: String) throws -> String {
    let fifo = try place(for: name)
    guard mkfifo(fifo, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return fifo
  }

  /// Makes a symbolic link that leads to `target`, and the folders above it; returns its path.
  @discardableResult
  package func makeLink(_ name: String, to target: String) throws -> String {
    let link = try place(for: name)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    return link
  }

  /// Returns the path of `name`, once the folders above it are there.
  private func place(for name: String) throws -> String {
    if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
    return path(of: name)
  }

  /// Sets the permissions of what is at `name`.
  package func setPermissions(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: path(of: name))
  }
}
