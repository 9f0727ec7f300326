import Foundation

/// Seeds of tests that try many random cases.
///
/// A run tries a part of them. TRAILBELL_SEEDS=all in the environment tries all, which takes an unoptimised
/// build some twenty minutes on two cores; `make ci` does so.
package enum Seeds {
  private static let triesAll = ProcessInfo.processInfo.environment["TRAILBELL_SEEDS"] == "all"

  /// The seeds from 0 to `all`, or the first `few` of them.
  package static func first(_ few: Int, of all: Int) -> Range<Int> { 0..<(triesAll ? all : few) }
}
