import ArgumentParser
import CLibrary
import TrailArchives
import TrailFollowing
import TrailReplay

/// What is followed, how, and where it is remembered.
struct FollowOptions: ParsableArguments {
  @Argument(help: "The folder that keeps growing.")
  var folder: TypedPath?

  @Option(
    help: ArgumentHelp(
      "The folder in which it is remembered what was read and reported; made where it is not there.",
      valueName: "folder"), completion: .directory)
  var state: String

  @Flag(help: "Make one pass and end: for cron, timers and Kubernetes.")
  var once = false

  @Flag(help: "Say how far an earlier or running follower has come, and end.")
  var status = false

  @Flag(help: "Forget what was read and reported, and begin anew.")
  var reset = false

  @Option(
    help: ArgumentHelp(
      "The first change of state that is reported: beginning (the default), now, or not before this time. "
        + "Settled when following begins.", valueName: "time"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "How far behind the newest delivery all is final: no record is expected to come later.",
      valueName: "duration"))
  var lateness = TypedDuration(seconds: 900, as: "15m")

  @Option(
    help: ArgumentHelp(
      "How far behind that matches are remembered; for what is older, the folder is read again.",
      valueName: "duration"))
  var remember = TypedDuration(seconds: 86_400, as: "24h")

  @Option(
    help: ArgumentHelp(
      "How long a file that is not whole is left alone after it was last written to.",
      valueName: "duration"))
  var settle = TypedDuration(seconds: 60, as: "60s")

  @Option(help: ArgumentHelp("How often the folder is looked at.", valueName: "duration"))
  var poll = TypedDuration(seconds: 10, as: "10s")

  @Option(
    help: ArgumentHelp(
      "Report that the source is silent when no file has come for so long, and when it is back.",
      valueName: "duration"))
  var expectEvery: TypedDuration?

  @Flag(
    help:
      "Report changes of state at once, as not final, and again when no late record can undo them.")
  var provisional = false

  func validate() throws {
    if folder == nil, !status { throw ValidationError("give the folder to follow") }
    if poll.seconds < 1 { throw ValidationError("--poll takes a second or more") }
    if let folder, let place = resolvedPath(state), place == resolvedPath(folder.text) {
      throw ValidationError("--state takes another folder than the one that is followed")
    }
    if reset, status { throw ValidationError("--status only looks; --reset forgets") }
    if let folder, folder.isStandardInput || folder.isBucket {
      throw ValidationError("a folder of this machine is followed; sync a bucket into one")
    }
    if let from, !["beginning", "now"].contains(from) {
      try TimeOption(name: "--from", text: from).validate()
    }
  }

  /// The settings of a follower that begins at `now`.
  func settings(at now: Int) -> FollowSettings {
    var settings = FollowSettings()
    (settings.lateness, settings.settle) = (lateness.seconds, settle.seconds)
    settings.remember = remember.seconds
    settings.reportsProvisional = provisional
    settings.expectEvery = expectEvery?.seconds
    settings.from =
      switch from {
      case nil, "beginning": nil
      case "now": now
      case let time?: TimeOption(name: "--from", text: time).seconds
      }
    return settings
  }

  /// Where the state lies below the folder that is followed, as a walk meets it; nil: elsewhere.
  var ownFolder: ArchiveLocation? {
    guard let folder, let root = resolvedPath(folder.text), let place = resolvedPath(state),
      place.hasPrefix(root + "/")
    else { return nil }
    return folder.path.appending(place.dropFirst(root.count + 1).utf8)
  }
}
