import ArgumentParser
import CLibrary
import ReplayReports
import TrailArchives

/// The time zone files of this machine.
struct ZoneFiles {
  /// Where systems have them; the first folder that has a zone is taken.
  private static let usual = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
  ]
  /// A file of a zone has some thousand bytes, the list of all names a few ten thousand.
  private static let mostBytes = 1 << 20

  private let folders: [String]

  /// Creates the files in the folder that `TZDIR` names, or in the usual ones.
  init() {
    let named = environmentVariable("TZDIR") ?? ""
    folders = named.isEmpty ? Self.usual : [named]
  }

  /// Whether there are any.
  var isMissing: Bool { folders.allSatisfy { resolvedPath($0) == nil } }

  /// Returns the zone called `name`; nil where there is none, or the name would lead out of the folders.
  func zone(named name: String) throws -> ReportTimeZone? {
    guard Self.isName(name) else { return nil }
    for folder in folders {
      if let zone = try zone(at: "\(folder)/\(name)", named: name) { return zone }
    }
    return nil
  }

  /// Returns the zone of a file; nil where there is none.
  func zone(at path: String, named name: String) throws -> ReportTimeZone? {
    guard let bytes = Self.bytes(of: path) else { return nil }
    guard let zone = ReportTimeZone(named: name, file: bytes) else {
      throw ValidationError("\(path) is not a time zone file that can be read")
    }
    return zone
  }

  /// What the zone at `path` is called: its place below the folder that it is in, where it is in one.
  func name(of path: String) -> String? {
    let place = resolvedPath(path)
    return folders.lazy.compactMap { folder in
      guard let root = resolvedPath(folder), let place, place.hasPrefix(root + "/") else {
        return nil
      }
      return String(place.dropFirst(root.count + 1))
    }.first
  }

  /// The names of zones where people live, as far as they are listed: the third column of `zone.tab`.
  var listedNames: [String] {
    let table = folders.lazy.compactMap { Self.bytes(of: $0 + "/zone.tab") }.first ?? []
    return String(decoding: table, as: UTF8.self).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t")
      return line.hasPrefix("#") || cells.count < 3 ? nil : String(cells[2])
    }
  }

  /// Whether it leads to a file below a folder, and is not too long to be compared with others.
  static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count < 100 && !name.utf8.contains(0)
      && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  private static func bytes(of path: String) -> [UInt8]? {
    do throws(ArchiveError) {
      let bytes = try InputPieces.whole(ArchiveLocation(path), limit: mostBytes)
      return bytes.count > mostBytes ? nil : bytes
    } catch {
      // That there is none is for whoever asked to say.
      return nil
    }
  }
}
