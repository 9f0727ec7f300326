import AlarmDefinitions
import ArgumentParser
import TrailArchives

/// A small file, or standard input, read whole.
enum WholeInput {
  /// Returns what `read` makes of a file's bytes; ends the program when it cannot be read.
  ///
  /// - Parameters:
  ///   - file: A path, or `-` for standard input; gzip is inflated.
  ///   - read: Makes something of the bytes.
  /// - Returns: What was made.
  /// - Throws: The exit that ends the program: status 2 unread, 65 rejected.
  static func orExit<Document>(
    _ file: String, _ read: ([UInt8]) throws(DocumentError) -> Document
  ) throws -> Document {
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try InputPieces.whole(ArchiveLocation(file))
    } catch {
      StandardError.message("\(error.path): \(error)")
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
    do throws(DocumentError) {
      return try read(bytes)
    } catch {
      StandardError.message("\(file): \(error)")
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
  }
}
