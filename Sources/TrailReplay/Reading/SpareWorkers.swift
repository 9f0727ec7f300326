/// Workers that have no file left to read: as many others may read ahead on a second thread.
final class SpareWorkers: Sendable {
  private let count = Monitor(0)

  /// Notes one more.
  func add() {
    count.withLock { $0 += 1 }
  }

  /// Puts one to work again; false where there is none.
  func take() -> Bool {
    count.withLock { count in
      guard count > 0 else { return false }
      count -= 1
      return true
    }
  }
}
