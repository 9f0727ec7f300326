import ArgumentParser
import CLibrary
import TrailReplay

/// Where results go: standard output, or the file that `--output` names, which is there whole or not at all.
///
/// Where they cannot be written, on a full disk say, the program says so and ends: results must not be lost in
/// silence, and there is nothing else left to do.
final class ResultOutput: Sendable {
  /// The file's path; nil: standard output.
  private let path: String?
  private let draft: FileDraft?

  /// Opens the file at `path`, or ends the program with a message where it cannot be written.
  ///
  /// Before anything is read: whoever asks for it must not wait hours for the answer.
  init(_ path: String?) throws {
    self.path = path
    do throws(FileDraft.Failure) {
      draft = try path.map { (path) throws(FileDraft.Failure) in try FileDraft(path) }
    } catch {
      StandardError.message("\(path ?? "-"): results cannot be written: \(error.words)")
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
  }

  deinit {
    // Whoever ends the program with an error leaves no file.
    draft?.discard()
  }

  /// Whether somebody reads them on a terminal.
  var isTerminal: Bool { path == nil && StandardOutput.isTerminal }

  /// Keeps what is written from being read where it lies among the inputs.
  func keepUnread(in settings: inout ReadingSettings) {
    settings.ownFile = draft?.identity
  }

  /// Writes all of `bytes`; false when nobody reads any longer.
  func write(_ bytes: [UInt8]) -> Bool {
    guard let draft else { return StandardOutput.write(bytes) }
    do throws(FileDraft.Failure) {
      try draft.write(bytes)
    } catch {
      if error.code == EPIPE { return false }
      fail(error)
    }
    return true
  }

  /// Puts the file into its place, once all results have been written.
  func finish() {
    do throws(FileDraft.Failure) {
      try draft?.finish()
    } catch {
      fail(error)
    }
  }

  private func fail(_ failure: FileDraft.Failure) -> Never {
    StandardError.message("\(path ?? "-"): results cannot be written: \(failure.words)")
    Interrupts.exit(.damaged)
  }
}
