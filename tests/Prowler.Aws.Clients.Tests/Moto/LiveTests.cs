using Amazon;
using Amazon.Backup;
using Amazon.Backup.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Amazon.S3Control;
using Amazon.S3Control.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace Prowler.Aws.Clients.Tests.Moto;

/// <summary>What boto3 created in an emulator, read with these clients.</summary>
public sealed class LiveTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private static readonly AWSCredentials Credentials = new BasicAWSCredentials("testing", "testing");

    [SkippableFact]
    public async Task Instances_come_page_by_page()
    {
        using var ec2 = new AmazonEC2Client(Credentials, Config<AmazonEC2Config>());

        var pages = await ec2.Paginators.DescribeInstances(new DescribeInstancesRequest { MaxResults = 5 }).Responses.ToListAsync();

        Assert.Equal(2, pages.Count);
        var instances = pages.SelectMany(p => p.Reservations).SelectMany(r => r.Instances).ToList();
        Assert.Equal(Seeded("instances"), instances.Select(i => i.InstanceId).Order());
        Assert.All(instances, i => Assert.Equal("web <1>", Assert.Single(i.Tags).Value));
        Assert.Equal(InstanceStateName.Running, instances[0].State.Name);
        Assert.NotNull(pages[0].ResponseMetadata.RequestId);
    }

    [SkippableFact]
    public async Task Volumes_come_item_by_item()
    {
        using var ec2 = new AmazonEC2Client(Credentials, Config<AmazonEC2Config>());

        var volumes = await ec2.Paginators.DescribeVolumes(new DescribeVolumesRequest { VolumeIds = Seeded("volumes") }).Volumes.ToListAsync();

        Assert.Equal(Seeded("volumes"), volumes.Select(v => v.VolumeId).Order());
        Assert.Single(volumes, v => v.Encrypted == true);
    }

    [SkippableFact]
    public async Task A_security_group_with_its_rules()
    {
        using var ec2 = new AmazonEC2Client(Credentials, Config<AmazonEC2Config>());

        var response = await ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { Filters = [new Amazon.EC2.Model.Filter("group-id", [moto.Seed.GetProperty("group").GetString()!])] });

        var group = Assert.Single(response.SecurityGroups);
        var ssh = Assert.Single(group.IpPermissions, p => p.FromPort == 22);
        Assert.Equal("all", Assert.Single(ssh.Ipv4Ranges).Description);
        Assert.Null(ssh.Ipv6Ranges);
        Assert.Equal("::/0", Assert.Single(Assert.Single(group.IpPermissions, p => p.IpProtocol == "-1").Ipv6Ranges).CidrIpv6);
    }

    [SkippableFact]
    public async Task Attributes_and_regions()
    {
        using var ec2 = new AmazonEC2Client(Credentials, Config<AmazonEC2Config>());

        var userData = await ec2.DescribeInstanceAttributeAsync(new DescribeInstanceAttributeRequest(Seeded("instances")[0], InstanceAttributeName.UserData));
        var snapshot = await ec2.DescribeSnapshotAttributeAsync(new DescribeSnapshotAttributeRequest(moto.Seed.GetProperty("snapshot").GetString(), SnapshotAttributeName.CreateVolumePermission));
        var regions = await ec2.DescribeRegionsAsync();

        Assert.Equal("#!/bin/sh\necho hello", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(userData.InstanceAttribute.UserData)));
        Assert.Equal(PermissionGroup.All, Assert.Single(snapshot.CreateVolumePermissions).Group);
        Assert.Contains(regions.Regions, r => r.RegionName == "eu-west-3");
    }

    [SkippableFact]
    public async Task Roles_come_page_by_page()
    {
        using var iam = new AmazonIdentityManagementServiceClient(Credentials, Config<AmazonIdentityManagementServiceConfig>());

        var pages = await iam.Paginators.ListRoles(new ListRolesRequest { MaxItems = 5 }).Responses.ToListAsync();
        var users = await iam.ListUsersAsync();

        Assert.Equal([5, 5, 2], pages.Select(p => p.Roles.Count));
        Assert.Equal(Seeded("roles"), pages.SelectMany(p => p.Roles).Select(u => u.RoleName).Order());
        Assert.Equal(Seeded("users"), users.Users.Select(u => u.UserName).Order());
        Assert.All(users.Users, u => Assert.Equal(DateTimeKind.Utc, u.CreateDate!.Value.Kind));
    }

    [SkippableFact]
    public async Task Policies_and_the_account()
    {
        using var iam = new AmazonIdentityManagementServiceClient(Credentials, Config<AmazonIdentityManagementServiceConfig>());
        var arn = moto.Seed.GetProperty("policy").GetString();

        var version = await iam.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = arn, VersionId = "v1" });
        var attached = await iam.Paginators.ListAttachedGroupPolicies(new ListAttachedGroupPoliciesRequest { GroupName = "admins" }).AttachedPolicies.ToListAsync();
        var passwords = await iam.GetAccountPasswordPolicyAsync();
        var summary = await iam.GetAccountSummaryAsync();
        var details = await iam.Paginators.GetAccountAuthorizationDetails(new GetAccountAuthorizationDetailsRequest()).RoleDetailList.ToListAsync();

        Assert.Equal(moto.Seed.GetProperty("document").GetString(), Uri.UnescapeDataString(version.PolicyVersion.Document));
        Assert.Equal(arn, Assert.Single(attached).PolicyArn);
        Assert.Equal(14, passwords.PasswordPolicy.MinimumPasswordLength);
        Assert.Equal(12, summary.SummaryMap["Users"]);
        Assert.Equal(Seeded("roles"), details.Select(r => r.RoleName).Order());
    }

    [SkippableFact]
    public async Task A_credential_report_is_a_blob()
    {
        using var iam = new AmazonIdentityManagementServiceClient(Credentials, Config<AmazonIdentityManagementServiceConfig>());

        while ((await iam.GenerateCredentialReportAsync()).State != ReportStateType.COMPLETE)
        {
        }

        var report = await iam.GetCredentialReportAsync();

        Assert.StartsWith("user,arn,", new StreamReader(report.Content).ReadToEnd());
        Assert.Equal(ReportFormatType.TextCsv, report.ReportFormat);
    }

    [SkippableFact]
    public async Task What_is_not_there_is_an_exception_of_its_own()
    {
        using var iam = new AmazonIdentityManagementServiceClient(Credentials, Config<AmazonIdentityManagementServiceConfig>());
        using var rds = new AmazonRDSClient(Credentials, Config<AmazonRDSConfig>());
        using var ec2 = new AmazonEC2Client(Credentials, Config<AmazonEC2Config>());

        var login = await Assert.ThrowsAsync<NoSuchEntityException>(() => iam.GetLoginProfileAsync(new GetLoginProfileRequest("user-01")));
        await Assert.ThrowsAsync<DBInstanceNotFoundException>(() => rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = "none" }));
        var instance = await Assert.ThrowsAsync<AmazonEC2Exception>(() => ec2.DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = ["i-00000000000000000"] }));

        Assert.Equal("NoSuchEntity", login.ErrorCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, login.StatusCode);
        Assert.Equal("InvalidInstanceID.NotFound", instance.ErrorCode);
    }

    [SkippableFact]
    public async Task Databases_and_functions()
    {
        using var rds = new AmazonRDSClient(Credentials, Config<AmazonRDSConfig>());
        using var lambda = new AmazonLambdaClient(Credentials, Config<AmazonLambdaConfig>());

        var databases = await rds.Paginators.DescribeDBInstances(new DescribeDBInstancesRequest()).DBInstances.ToListAsync();
        var functions = await lambda.Paginators.ListFunctions(new ListFunctionsRequest()).Functions.ToListAsync();

        Assert.Equal(["db-0", "db-1", "db-2"], databases.Select(d => d.DBInstanceIdentifier).Order());
        Assert.Equal("test", Assert.Single(functions).Environment.Variables["STAGE"]);
        Assert.Equal("python3.12", functions[0].Runtime.Value);
    }

    [SkippableFact]
    public async Task Backup_organizations_systems_manager_and_the_accounts_public_access_block()
    {
        using var backup = new AmazonBackupClient(Credentials, Config<AmazonBackupConfig>());
        using var organizations = new AmazonOrganizationsClient(Credentials, Config<AmazonOrganizationsConfig>());
        using var ssm = new AmazonSimpleSystemsManagementClient(Credentials, Config<AmazonSimpleSystemsManagementConfig>());
        using var control = new AmazonS3ControlClient(Credentials, Config<AmazonS3ControlConfig>());

        var plans = await backup.Paginators.ListBackupPlans(new ListBackupPlansRequest()).BackupPlansList.ToListAsync();
        var organization = await organizations.DescribeOrganizationAsync(new DescribeOrganizationRequest());
        var block = await control.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { AccountId = "123456789012" });

        Assert.Equal(moto.Seed.GetProperty("plan").GetString(), Assert.Single(plans).BackupPlanId);
        Assert.Equal(moto.Seed.GetProperty("organization").GetString(), organization.Organization.Id);
        Assert.Equal(OrganizationFeatureSet.ALL, organization.Organization.FeatureSet);
        Assert.True(block.PublicAccessBlockConfiguration.BlockPublicAcls);
        Assert.False(block.PublicAccessBlockConfiguration.BlockPublicPolicy);
        // moto does not implement it: the answer is an error of the service's own type all the same.
        await Assert.ThrowsAnyAsync<AmazonSimpleSystemsManagementException>(() => ssm.DescribeInstanceInformationAsync(new DescribeInstanceInformationRequest()));
    }

    private List<string> Seeded(string name) => [.. moto.Seed.GetProperty(name).EnumerateArray().Select(v => v.GetString()!).Order()];

    private T Config<T>()
        where T : ClientConfig, new()
    {
        Skip.If(moto.Url is null, "moto_server is not on the PATH (pip install 'moto[server]').");
        return new T
        {
            ServiceURL = moto.Url,
            // With a service URL Core signs for us-east-1 whatever the region, and moto files resources by what it was signed for.
            AuthenticationRegion = RegionEndpoint.EUWest1.SystemName,
            DisableHostPrefixInjection = true,
            MaxErrorRetry = 0,
        };
    }
}
