/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// Amazon EC2 API Reference: instances, what they start from, and what they store on.
  ///
  /// Records spell the parameters of the older actions in their own way, with lists as `…Set.items`;
  /// those of the newer ones stand as they are sent inside an object named after the action.
  static let compute = """
    ec2.amazonaws.com
    RunInstances
      : instance response.instancesSet.items[0].instanceId | image request.instancesSet.items[0].imageId
    StartInstances StopInstances TerminateInstances DescribeInstances DescribeInstanceStatus
    ? RebootInstances MonitorInstances UnmonitorInstances
      : instance request.instancesSet.items[0].instanceId
    ModifyInstanceAttribute DescribeInstanceAttribute GetPasswordData
    ? ResetInstanceAttribute GetConsoleOutput : instance request.instanceId
    ? GetConsoleScreenshot : instance request.GetConsoleScreenshotRequest.InstanceId
    ? ModifyInstanceMetadataOptions : instance request.ModifyInstanceMetadataOptionsRequest.InstanceId
    ? AssociateIamInstanceProfile : instance request.AssociateIamInstanceProfileRequest.InstanceId
    CreateImage : image response.imageId | instance request.instanceId
    RegisterImage : image response.imageId | image request.name
    ? CopyImage : image response.imageId | image request.sourceImageId
    DeregisterImage
    ? ModifyImageAttribute ResetImageAttribute DescribeImageAttribute : image request.imageId
    DescribeImages : image request.imagesSet.items[0].imageId
    CreateVolume : volume response.volumeId
    DeleteVolume
    ? AttachVolume DetachVolume EnableVolumeIO ModifyVolumeAttribute : volume request.volumeId
    ? ModifyVolume : volume request.ModifyVolumeRequest.VolumeId
    DescribeVolumes : volume request.volumeSet.items[0].volumeId
    CreateSnapshot : snapshot response.snapshotId | volume request.volumeId
    ? CopySnapshot : snapshot response.snapshotId | snapshot request.sourceSnapshotId
    DeleteSnapshot ModifySnapshotAttribute
    ? DescribeSnapshotAttribute ResetSnapshotAttribute : snapshot request.snapshotId
    SharedSnapshotVolumeCreated
    ? SharedSnapshotCopyInitiated : snapshot serviceEventDetails.snapshotId
    DescribeSnapshots : snapshot request.snapshotSet.items[0].snapshotId
    ? CreateKeyPair ImportKeyPair DeleteKeyPair : keyPair request.keyName
    ? CreateLaunchTemplate : launchTemplate request.CreateLaunchTemplateRequest.LaunchTemplateName
    ? CreateLaunchTemplateVersion
      : launchTemplate request.CreateLaunchTemplateVersionRequest.LaunchTemplateId
    ? DeleteLaunchTemplate : launchTemplate request.DeleteLaunchTemplateRequest.LaunchTemplateId
    CreateTags
    ? DeleteTags : resource request.resourcesSet.items[0].resourceId
    EnableSerialConsoleAccess
    ? DisableSerialConsoleAccess EnableEbsEncryptionByDefault DisableEbsEncryptionByDefault
    ? EnableSnapshotBlockPublicAccess DisableSnapshotBlockPublicAccess
    ? EnableImageBlockPublicAccess DisableImageBlockPublicAccess : account recipientAccountId
    ec2-instance-connect.amazonaws.com
    ? SendSSHPublicKey SendSerialConsoleSSHPublicKey : instance request.instanceId
    """
}
