import Foundation

/// Lines handed over one call after another, from whichever thread.
final class CollectedLines: @unchecked Sendable {
  private let lock = NSLock()
  private var collected: [UInt8] = []

  var bytes: [UInt8] { lock.withLock { collected } }

  /// Takes some lines and asks for more.
  func take(_ lines: [UInt8]) -> Bool {
    lock.withLock { collected += lines }
    return true
  }
}
