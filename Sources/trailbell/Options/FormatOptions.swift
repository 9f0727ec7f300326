import ArgumentParser
import ReplayReports

/// The forms in which a command writes results: one for people, one for programs, and others.
protocol OfferedFormat: ExpressibleByArgument, CaseIterable, Equatable, Sendable {
  /// For people.
  static var text: Self { get }
  /// One JSON object a line.
  static var jsonl: Self { get }
  /// What help says of them.
  static var help: ArgumentHelp { get }
}

/// In which form results are written.
struct FormatOptions<Format: OfferedFormat>: ParsableArguments {
  @Option(name: .shortAndLong, help: Format.help)
  var format: Format?

  @Flag(help: "The same as --format jsonl.")
  var json = false

  func validate() throws {
    if json, format ?? .jsonl != .jsonl {
      throw ValidationError("--json is --format jsonl; give one of them")
    }
  }

  /// The form that was asked for.
  var asked: Format { asked(else: .text) }

  /// The form that was asked for, or else `usual`.
  func asked(else usual: Format) -> Format { json ? .jsonl : format ?? usual }
}
