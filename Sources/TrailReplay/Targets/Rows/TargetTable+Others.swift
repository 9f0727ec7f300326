/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// Amazon RDS, Amazon SNS and Amazon SQS API References.
  ///
  /// RDS's records spell DBInstanceIdentifier as `dBInstanceIdentifier`.
  static let others = """
    rds.amazonaws.com
    CreateDBInstance DeleteDBInstance ModifyDBInstance RebootDBInstance StartDBInstance
    CreateDBInstanceReadReplica RestoreDBInstanceFromDBSnapshot
    ? StopDBInstance PromoteReadReplica : database request.dBInstanceIdentifier
    ? RestoreDBInstanceToPointInTime : database request.targetDBInstanceIdentifier
    DeleteDBCluster ModifyDBCluster RebootDBCluster
    ? CreateDBCluster StartDBCluster StopDBCluster RestoreDBClusterFromSnapshot
      : databaseCluster request.dBClusterIdentifier
    CreateDBSnapshot DeleteDBSnapshot ModifyDBSnapshotAttribute
    ? ModifyDBSnapshot : databaseSnapshot request.dBSnapshotIdentifier
    CopyDBSnapshot
      : databaseSnapshot request.sourceDBSnapshotIdentifier | databaseSnapshot request.targetDBSnapshotIdentifier
    ? CreateDBClusterSnapshot DeleteDBClusterSnapshot ModifyDBClusterSnapshotAttribute
      : databaseSnapshot request.dBClusterSnapshotIdentifier
    CopyDBClusterSnapshot
      : databaseSnapshot request.sourceDBClusterSnapshotIdentifier | databaseSnapshot request.targetDBClusterSnapshotIdentifier
    DeleteDBInstanceAutomatedBackup : database request.dbiResourceId
    DeleteDBClusterAutomatedBackup : databaseCluster request.dbClusterResourceId
    ? StartExportTask : databaseSnapshot request.sourceArn
    ? AuthorizeDBSecurityGroupIngress RevokeDBSecurityGroupIngress DeleteDBSecurityGroup
      : securityGroup request.dBSecurityGroupName
    sns.amazonaws.com
    ? CreateTopic : topic response.topicArn | topic request.name
    ? Subscribe SetTopicAttributes DeleteTopic AddPermission RemovePermission Publish
    ? GetTopicAttributes : topic request.topicArn
    ? ConfirmSubscription : topic request.topicArn
    ? Unsubscribe SetSubscriptionAttributes : subscription request.subscriptionArn
    sqs.amazonaws.com
    ? CreateQueue : queue request.queueName
    ? DeleteQueue SetQueueAttributes AddPermission RemovePermission PurgeQueue
      : queue request.queueUrl
    """
}
