import CLibrary

/// Runs one closure on several threads and waits for all of them.
///
/// Plain threads, since workers read files and wait for their turn to write: a pool made for short
/// tasks must not be blocked.
package enum WorkerThreads {
  /// Calls `body` on `count` threads at once, this one included.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      if let thread = start(body) { threads.append(thread) }
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Calls `body` on a thread that nobody waits for; false when the system has none left.
  package static func detach(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(body) else { return false }
    pthread_detach(thread)
    return true
  }

  /// Starts a thread; nil when the system has none left, and the others do its work.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    // The box crosses the C call as an opaque pointer, which is never read through: retained here,
    // released once by the thread.
    let box = Unmanaged.passRetained(ThreadBody(body))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    if result == 0 { return thread }
    box.release()
    return nil
  }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}
