/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// What runs code: AWS Lambda and AWS Systems Manager API References, and those of CloudFormation,
  /// Amazon ECR, Amazon EKS and Amazon Bedrock.
  ///
  /// Lambda's events are named after its actions and the date of their version.
  static let functions = """
    lambda.amazonaws.com
    CreateFunction20150331 DeleteFunction20150331 DeleteFunction
    UpdateFunctionCode20150331 UpdateFunctionCode20150331v2 UpdateFunctionConfiguration20150331v2
    AddPermission20150331 AddPermission20150331v2 RemovePermission20150331v2 RemovePermission
    GetFunction20150331v2 GetPolicy20150331v2
    ? Invoke PublishVersion20150331 CreateFunctionUrlConfig UpdateFunctionUrlConfig
    ? CreateEventSourceMapping20150331 PutFunctionConcurrency20171031 * : function request.functionName
    ? PublishLayerVersion20181031 AddLayerVersionPermission20181031 DeleteLayerVersion20181031
      : layer request.layerName
    ssm.amazonaws.com
    PutParameter GetParameter DeleteParameter
    ? GetParameterHistory LabelParameterVersion : parameter request.name
    GetParameters
    ? DeleteParameters : parameter request.names[0]
    ? GetParametersByPath : parameter request.path
    SendCommand : instance request.instanceIds[0] | document request.documentName
    StartSession : instance request.target
    TerminateSession
    ? ResumeSession : session request.sessionId
    UpdateInstanceInformation GetCommandInvocation ListInstanceAssociations PutInventory
    UpdateInstanceAssociationStatus : instance request.instanceId
    PutComplianceItems : instance request.resourceId
    GetDocument
    ? CreateDocument UpdateDocument UpdateDocumentDefaultVersion DeleteDocument
    ? ModifyDocumentPermission : document request.name
    ? StartAutomationExecution : document request.documentName
    cloudformation.amazonaws.com
    ? CreateStack UpdateStack DeleteStack CreateChangeSet ExecuteChangeSet CancelUpdateStack
    ? SetStackPolicy UpdateTerminationProtection * : stack request.stackName
    ? CreateStackSet UpdateStackSet DeleteStackSet CreateStackInstances DeleteStackInstances
      : stackSet request.stackSetName
    ecr.amazonaws.com
    PutImage BatchGetImage
    ? CreateRepository DeleteRepository SetRepositoryPolicy DeleteRepositoryPolicy BatchDeleteImage *
      : repository request.repositoryName
    eks.amazonaws.com
    ? CreateCluster DeleteCluster UpdateClusterConfig DescribeCluster : cluster request.name
    ? CreateAccessEntry DeleteAccessEntry AssociateAccessPolicy CreateNodegroup
      : cluster request.clusterName | cluster request.name
    bedrock.amazonaws.com
    InvokeModel GetFoundationModelAvailability CreateFoundationModelAgreement
    ListFoundationModelAgreementOffers PutFoundationModelEntitlement
    ? InvokeModelWithResponseStream Converse ConverseStream : model request.modelId
    """
}
