import ArgumentParser
import CLibrary
import ReplayReports
import TrailReplay

/// The file that `--errors` names: a JSON line for each damaged place, written as it is met.
final class ErrorsFile: Sendable {
  private let path: String
  private let descriptor: CInt

  /// Opens the file, or ends the program with a message where it cannot be written.
  ///
  /// Before anything is read: whoever asks for it must not wait hours for the answer.
  init(_ path: String) throws {
    self.path = path
    descriptor = creat(path, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Opens the file at `path` where there is one, and has `settings` write to it.
  static func log(to path: String?, for settings: inout ReadingSettings) throws {
    guard let path else { return }
    let file = try ErrorsFile(path)
    settings.damageLog = DamageLog { file.write($0) }
  }

  private func write(_ damage: InputDamage) {
    let line = Array(DamageLine(damage).text.utf8)
    guard let failure = FileDescriptorWriter.write(line[...], to: descriptor) else { return }
    _ = Self.failure(path, failure)
    Interrupts.exit(.damaged)
  }

  private static func failure(_ path: String, _ code: CInt) -> ExitCode {
    StandardError.message("\(path): the errors cannot be written: \(systemError(code))")
    return ExitCode(ExitStatus.damaged.rawValue)
  }
}
