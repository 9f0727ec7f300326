/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// What watches: CloudTrail API Reference, AWS Config API Reference, CloudWatch and CloudWatch Logs
  /// API References, Amazon EventBridge, Amazon GuardDuty and AWS Security Hub API References.
  static let trails = """
    cloudtrail.amazonaws.com
    CreateTrail DeleteTrail StartLogging StopLogging GetTrailStatus
    ? UpdateTrail GetTrail : trail request.name
    PutEventSelectors GetEventSelectors
    ? PutInsightSelectors GetInsightSelectors
      : trail request.trailName | eventDataStore request.eventDataStore
    DescribeTrails : trail request.trailNameList[0]
    ? CreateEventDataStore : eventDataStore response.eventDataStoreArn | eventDataStore request.name
    ? UpdateEventDataStore DeleteEventDataStore RestoreEventDataStore GetEventDataStore
    ? StartEventDataStoreIngestion StopEventDataStoreIngestion : eventDataStore request.eventDataStore
    ? AddTags RemoveTags : resource request.resourceId
    ListTags : resource request.resourceIdList[0]
    config.amazonaws.com
    # AWS Config Developer Guide, "Logging AWS Config API Calls with AWS CloudTrail".
    ? StopConfigurationRecorder StartConfigurationRecorder DeleteConfigurationRecorder
      : configurationRecorder request.configurationRecorderName
    ? PutConfigurationRecorder : configurationRecorder request.configurationRecorder.name
    ? PutDeliveryChannel : deliveryChannel request.deliveryChannel.name
    ? DeleteDeliveryChannel : deliveryChannel request.deliveryChannelName
    ? PutConfigRule : configRule request.configRule.configRuleName
    ? DeleteConfigRule DeleteEvaluationResults PutRemediationExceptions DeleteRemediationConfiguration
      : configRule request.configRuleName
    logs.amazonaws.com
    CreateLogGroup DeleteLogGroup CreateLogStream
    ? DeleteLogStream PutRetentionPolicy DeleteRetentionPolicy PutMetricFilter DeleteMetricFilter
    ? PutSubscriptionFilter DeleteSubscriptionFilter AssociateKmsKey DisassociateKmsKey
    ? PutDataProtectionPolicy DeleteDataProtectionPolicy * : logGroup request.logGroupName
    ? PutDestination DeleteDestination PutDestinationPolicy : logDestination request.destinationName
    monitoring.amazonaws.com
    ? PutMetricAlarm PutCompositeAlarm SetAlarmState : alarm request.alarmName
    ? DeleteAlarms DisableAlarmActions EnableAlarmActions : alarm request.alarmNames[0]
    ? PutDashboard : dashboard request.dashboardName
    ? DeleteDashboards : dashboard request.dashboardNames[0]
    events.amazonaws.com
    ? PutRule DeleteRule EnableRule DisableRule : eventRule request.name
    ? PutTargets RemoveTargets : eventRule request.rule
    guardduty.amazonaws.com
    GetDetector GetFindings ListFindings
    ? DeleteDetector UpdateDetector CreateFilter UpdateFilter DeleteFilter CreateIPSet UpdateIPSet
    ? CreateThreatIntelSet UpdateThreatIntelSet ArchiveFindings CreateMembers DeleteMembers
    ? DisassociateMembers StopMonitoringMembers CreatePublishingDestination
    ? DeletePublishingDestination UpdatePublishingDestination * : detector request.detectorId
    ? CreateDetector : detector response.detectorId | account recipientAccountId
    securityhub.amazonaws.com
    ? EnableSecurityHub DisableSecurityHub : account recipientAccountId
    access-analyzer.amazonaws.com
    ? CreateAnalyzer DeleteAnalyzer CreateArchiveRule DeleteArchiveRule : analyzer request.analyzerName
    """
}
