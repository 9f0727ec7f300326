import AlarmDefinitions
import ArgumentParser
import FilterPatterns
import MetricAlarms
import TrailArchives

/// Whose calls are no matches.
struct ExceptionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out of every filter the calls of this principal: an ARN, which covers the sessions of a role, "
        + "or a service; * stands for any characters; repeatable.", valueName: "arn"))
  var exceptPrincipal: [String] = []

  @Option(
    help: ArgumentHelp(
      "The same for the principals of a file, in YAML or JSON, each with its reason and until when; "
        + "repeatable.", valueName: "file"), completion: .file())
  var except: [String] = []

  func validate() throws {
    for text in exceptPrincipal {
      do throws(ExceptedPrincipalError) {
        _ = try ExceptedPrincipal(text)
      } catch {
        throw ValidationError("--except-principal: \(error)")
      }
    }
    if except.contains("-") {
      throw ValidationError("--except takes a file; standard input is for records")
    }
  }

  /// The exceptions that were asked for; ends the program where a file of them cannot be used: with status 2 where
  /// it cannot be read, else with 65.
  func exceptions() throws -> [PrincipalException] {
    let named = exceptPrincipal.compactMap { text in
      (try? ExceptedPrincipal(text)).map { PrincipalException($0) }
    }
    return try named + Self.exceptions(inFiles: except)
  }

  /// The exceptions of files, likewise.
  static func exceptions(inFiles files: [String]) throws -> [PrincipalException] {
    try files.reduce(into: []) { all, file in
      for found in DocumentFiles(definitionsAt: file) { all += try exceptions(in: found) }
    }
  }

  private static func exceptions(in found: FoundDocument) throws -> [PrincipalException] {
    switch found {
    case .read(let name, let bytes, _):
      do throws(KeyedDocumentError) {
        return try ExceptionsDocument(DefinitionDocument(name: name, bytes: bytes)).exceptions
      } catch {
        let line = error.line.map { ":\($0)" } ?? ""
        StandardError.message("\(name)\(line): \(error.message)")
        throw ExitCode(ExitStatus.rejected.rawValue)
      }
    case .unreadable(let name, let reason), .notOpened(let name, let reason):
      StandardError.message("\(name): \(reason)")
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
  }
}
