/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// Amazon EC2 API Reference: networks.
  ///
  /// See `compute` on how their parameters are spelled.
  static let networks = """
    ec2.amazonaws.com
    AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress
    RevokeSecurityGroupIngress RevokeSecurityGroupEgress DeleteSecurityGroup
    ? UpdateSecurityGroupRuleDescriptionsIngress UpdateSecurityGroupRuleDescriptionsEgress
      : securityGroup request.groupId | securityGroup request.groupName
    CreateSecurityGroup : securityGroup response.groupId | securityGroup request.groupName
    ? ModifySecurityGroupRules
      : securityGroup request.ModifySecurityGroupRulesRequest.GroupId | securityGroup request.groupId
    DescribeSecurityGroups : securityGroup request.securityGroupIdSet.items[0].groupId
    ? CreateNetworkAcl : networkACL response.networkAcl.networkAclId | vpc request.vpcId
    CreateNetworkAclEntry
    ? DeleteNetworkAcl DeleteNetworkAclEntry ReplaceNetworkAclEntry ReplaceNetworkAclAssociation
      : networkACL request.networkAclId
    CreateInternetGateway : internetGateway response.internetGateway.internetGatewayId
    AttachInternetGateway DetachInternetGateway DeleteInternetGateway
      : internetGateway request.internetGatewayId
    ? CreateCustomerGateway
      : customerGateway response.customerGateway.customerGatewayId | address request.ipAddress
    ? DeleteCustomerGateway : customerGateway request.customerGatewayId
    CreateNatGateway
      : natGateway response.CreateNatGatewayResponse.natGateway.natGatewayId | subnet request.CreateNatGatewayRequest.SubnetId
    DeleteNatGateway : natGateway request.DeleteNatGatewayRequest.NatGatewayId
    ? CreateVpnGateway : vpnGateway response.vpnGateway.vpnGatewayId
    ? AttachVpnGateway DetachVpnGateway DeleteVpnGateway : vpnGateway request.vpnGatewayId
    DeleteTransitGatewayVpcAttachment
      : transitGateway request.DelTGwVpcAttachReq.TransitGatewayAttachmentId
    CreateRouteTable : routeTable response.routeTable.routeTableId | vpc request.vpcId
    CreateRoute DeleteRoute DeleteRouteTable AssociateRouteTable
    ? ReplaceRoute ReplaceRouteTableAssociation : routeTable request.routeTableId
    DisassociateRouteTable : routeTableAssociation request.associationId
    CreateVpc : vpc response.vpc.vpcId
    DeleteVpc DescribeVpcAttribute
    ? ModifyVpcAttribute AttachClassicLinkVpc DetachClassicLinkVpc EnableVpcClassicLink
    ? DisableVpcClassicLink : vpc request.vpcId
    ? CreateVpcPeeringConnection
      : vpcPeeringConnection response.vpcPeeringConnection.vpcPeeringConnectionId | vpc request.vpcId
    ? AcceptVpcPeeringConnection DeleteVpcPeeringConnection RejectVpcPeeringConnection
      : vpcPeeringConnection request.vpcPeeringConnectionId
    ? CreateVpcEndpoint
      : vpcEndpoint response.CreateVpcEndpointResponse.vpcEndpoint.vpcEndpointId | vpc request.CreateVpcEndpointRequest.VpcId
    ? ModifyVpcEndpoint : vpcEndpoint request.ModifyVpcEndpointRequest.VpcEndpointId
    ? DeleteVpcEndpoints : vpcEndpoint request.DeleteVpcEndpointsRequest.VpcEndpointId.content
    CreateSubnet : subnet response.subnet.subnetId | vpc request.vpcId
    DeleteSubnet
    ? ModifySubnetAttribute : subnet request.subnetId
    CreateNetworkInterface
      : networkInterface response.networkInterface.networkInterfaceId | subnet request.subnetId
    DeleteNetworkInterface
    ? ModifyNetworkInterfaceAttribute AttachNetworkInterface
      : networkInterface request.networkInterfaceId
    AllocateAddress : address response.allocationId | address response.publicIp
    ReleaseAddress
    ? AssociateAddress DisassociateAddress : address request.allocationId | address request.publicIp
    CreateFlowLogs : resource request.CreateFlowLogsRequest.ResourceId.content
    DeleteFlowLogs : flowLog request.DeleteFlowLogsRequest.FlowLogId.content
    elasticloadbalancing.amazonaws.com
    DeleteLoadBalancer DescribeTargetGroups
    ? ModifyLoadBalancerAttributes SetSecurityGroups CreateListener
      : loadBalancer request.loadBalancerArn | loadBalancer request.loadBalancerName
    ? CreateLoadBalancer : loadBalancer request.name | loadBalancer request.loadBalancerName
    route53.amazonaws.com
    ? CreateHostedZone : hostedZone request.name
    ? DeleteHostedZone ChangeResourceRecordSets AssociateVPCWithHostedZone
      : hostedZone request.hostedZoneId | hostedZone request.id
    cloudfront.amazonaws.com
    UpdateDistribution
    ? DeleteDistribution GetDistribution : distribution request.id
    CreateDistribution : distribution response.distribution.id
    """
}
