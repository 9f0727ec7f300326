import CLibrary

/// The files that a document may ask for: those in its own folder or one below.
///
/// A document may come from anyone, and what it asks for is read and may be shown. Where a path leads to
/// is what counts, links and dots resolved: there is no way out of the folder.
public struct NearbyFiles: Sendable {
  /// Why a file is not read.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is not in the document's own folder, or in one below.
    case outside
    /// It cannot be read: the reason in words.
    case unreadable(String)
  }

  /// The document's folder, with a slash behind it.
  private let folder: String

  /// Creates what is beside the document at the path `document`.
  public init(of document: String) {
    folder = document.lastIndex(of: "/").map { String(document[...$0]) } ?? "./"
  }

  /// Returns the bytes of a file by its path, which begins in the folder unless it begins with a slash.
  ///
  /// Of a file that has more than `limit` bytes it returns more than that many, and not all.
  public func bytes(of path: String, limit: Int) throws(Refusal) -> [UInt8] {
    guard let inside = resolvedPath(folder) else { throw .outside }
    guard let place = resolvedPath(path.hasPrefix("/") ? path : folder + path) else {
      throw .unreadable("there is no such file")
    }
    // By bytes: to String, names that are spelled differently may be equal.
    guard place.utf8.starts(with: (inside == "/" ? inside : inside + "/").utf8) else {
      throw .outside
    }
    let location = ArchiveLocation(place)
    // A pipe would be waited for, and a device has no end.
    guard FileIdentity(location) != nil else { throw .unreadable("it is not a regular file") }
    do throws(ArchiveError) {
      return try InputPieces.whole(location, limit: limit)
    } catch {
      throw .unreadable("\(error)")
    }
  }
}
