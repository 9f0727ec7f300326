import Foundation

/// What a process that has ended left behind.
struct ProcessResult: Sendable, CustomStringConvertible {
  /// How it ended.
  enum Ending: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
    /// It was still running when its time was up, and was ended.
    case timeLimit
  }

  let ending: Ending
  /// All of its standard output.
  let output: [UInt8]
  /// All of its standard error.
  let errors: String

  /// The exit status; nil when it did not end by itself.
  var status: Int32? {
    if case .status(let status) = ending { status } else { nil }
  }

  /// The result as a failing test shows it.
  var description: String { "\(ending), \(output.count) bytes, \(errors)" }

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The lines of standard output.
  var lines: [String] { text.split(separator: "\n").map(String.init) }
}
