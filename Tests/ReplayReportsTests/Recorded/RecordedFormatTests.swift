import MetricAlarms
import ReplayReports
import Testing

/// Messages, e-mails, events and histories as the service was recorded to write them, byte for byte.
@Suite("Notifications as recorded")
struct RecordedFormatTests {
  @Test("The message to a topic", arguments: try RecordedFormat.all("sns"))
  func message(of test: RecordedFormat) throws {
    guard let message = test["message"], message.text != nil || message["AlarmName"] != nil else {
      return #expect(test.testDescription == "long-unicode", "only its lines were recorded")
    }
    let notice = try RecordedNotice.of(message: message)
    #expect(SNSMessage(notice).text == message.compact)
  }

  @Test("The subject and the text message", arguments: try RecordedFormat.all("sns"))
  func lines(of test: RecordedFormat) throws {
    let notice =
      if let message = test["message"], message["AlarmName"] != nil {
        try RecordedNotice.of(message: message)
      } else {
        try Self.notice(
          of: "stackd-native-cw-sns-4b229becf207-unicode-"
            + String(repeating: "\u{754C}\u{E9}", count: 60))
      }
    let line = NoticeLine(notice)
    #expect(line.subject == (try test.text("subject")))
    #expect(line.sms == (try test.text("sms")))
  }

  @Test("The e-mail", arguments: try RecordedFormat.all("email"))
  func email(of test: RecordedFormat) throws {
    let message = try RecordedFormat.all("sns").first { $0.testDescription == test.testDescription }
    let notice = try RecordedNotice.of(message: try #require(message?["message"]))
    #expect(EmailText(notice).text == (try test.text("text")))
  }

  @Test("The event of an update", arguments: try RecordedFormat.all("eventbridge"))
  func event(of test: RecordedFormat) throws {
    let event = try #require(test["event"])
    guard RecordedExclusion.events[test.testDescription] == nil else {
      return #expect(event["detail-type"]?.text == "CloudWatch Alarm Configuration Change")
    }
    let text = EventBridgeEvent(try RecordedNotice.of(event: event)).text
    // The service draws identifiers of events, and of a single metric, at random.
    let hidden = { (key: String, _: String) in key == "id" ? "drawn" : nil }
    #expect(try OrderedJSON.parse(text).mapping(hidden).compact == event.mapping(hidden).compact)
  }

  @Test("The item of a history", arguments: try RecordedFormat.all("history"))
  func item(of test: RecordedFormat) throws {
    let item = try #require(test["item"])
    let type = try test.text("item", "HistoryItemType")
    guard RecordedExclusion.items[test.testDescription] == nil else {
      return #expect(type == "ConfigurationUpdate")
    }
    let history = try OrderedJSON.parse(AlarmHistory([RecordedNotice.of(item: item)]).text)
    let items = history["AlarmHistoryItems"]?.items ?? []
    let found = try #require(items.first { $0["HistoryItemType"]?.text == type })
    // The recorder's clock is of London; an action takes the service some 30 ms, and a replay none.
    let time = UTCSpelling.text(of: try RecordedNotice.milliseconds(item["Timestamp"]))
    if type == "StateUpdate" { #expect(found["Timestamp"]?.text == time) }
    let hidden = { (key: String, _: String) in key == "Timestamp" ? "told" : nil }
    #expect(found.mapping(hidden).compact == item.mapping(hidden).compact)
  }

  @Test("What became of a function", arguments: try RecordedFormat.all("lambdaActionHistory"))
  func function(of test: RecordedFormat) throws {
    let data = try #require(test["data"])
    guard RecordedExclusion.functions[test.testDescription] == nil else {
      return #expect(data["actionState"]?.text == "Failed")
    }
    let notice = try Self.notice(
      of: "a", at: Int(try RecordedNotice.number(data["stateUpdateTimestamp"])))
    let text = ActionData(
      notice, action: try RecordedNotice.text(data["notificationResource"]), .succeeded
    ).text
    #expect(text == data.compact)
  }

  @Test("Every exclusion names a case")
  func exclusions() throws {
    for (key, list) in [
      ("eventbridge", RecordedExclusion.events), ("history", RecordedExclusion.items),
      ("lambdaActionHistory", RecordedExclusion.functions),
    ] {
      let names = Set(try RecordedFormat.all(key).map(\.testDescription))
      #expect(names.isSuperset(of: list.keys))
    }
  }

  @Test("A name is cut where the line would be too long, and only there")
  func cuts() throws {
    for (length, sms) in [(90, 90), (91, 90)] {
      let line = NoticeLine(try Self.notice(of: String(repeating: "x", count: length)))
      #expect(line.sms.count == sms + 34)
      #expect(line.sms.contains("...") == (length > sms))
      #expect(line.subject.count == 100)
    }
    #expect(NoticeLine(try Self.notice(of: "é")).subject == #"ALARM: "_" in US East (N. Virginia)"#)
  }

  private static func notice(of name: String, at time: Int = 0) throws -> AlarmNotice {
    let alarm = CompositeAlarm(name: name, rule: try CompositeRule(parsing: "TRUE"))
    return AlarmNotice(
      of: .composite(alarm), arn: AlarmARN("", in: RecordedNotice.place),
      from: StateFacts(.ok, reason: nil, reasonData: nil, since: time),
      to: StateFacts(.alarm, reason: "r", reasonData: nil, since: time),
      entry: AlarmNotice.Entry(from: .ok, at: time))
  }
}
