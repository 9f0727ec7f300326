import CLibrary

/// State that workers share: one at a time has it, and others can wait for it to change.
///
/// `@unchecked Sendable`, as only `LentStream` is besides in the libraries: `state` is touched only
/// while the system's mutex is held. The standard library's `Mutex` has no way to wait for a change,
/// and the thread sanitizer cannot see it; this one it checks.
package final class Monitor<State>: @unchecked Sendable {
  private var state: State
  private var waiting = 0
  /// Both on the heap, since the system keeps their addresses; each leads to the one there is of it.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init(_ state: sending State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Calls `body` with the state while nobody else has it, after waiting while `mustWait` holds.
  package func withLock<Result>(
    waitingWhile mustWait: (State) -> Bool = { _ in false }, _ body: (inout State) -> Result
  ) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while mustWait(state) {
      waiting += 1
      pthread_cond_wait(changed, mutex)
      waiting -= 1
    }
    defer { if waiting > 0 { pthread_cond_broadcast(changed) } }
    return body(&state)
  }
}
