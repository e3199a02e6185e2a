using Amazon;
using Amazon.Backup;
using Amazon.Backup.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Prowler.Aws.Clients.Sample;

// Reads a little from several services, with the default credentials or an assumed role.
// Usage: Prowler.Aws.Clients.Sample [role ARN]; AWS_ENDPOINT_URL and the other AWS_ variables count as usual.
TrimmedDependencies.Register();
try
{
    AWSCredentials credentials = DefaultAWSCredentialsIdentityResolver.GetCredentials();
    if (args.Length > 0)
        credentials = new AssumeRoleAWSCredentials(credentials, args[0], "sample");
    await Read(credentials);
    return 0;
}
catch (AmazonClientException e)
{
    Console.Error.WriteLine($"{e.GetType().Name}: {e.Message}");
    return 1;
}

static async Task Read(AWSCredentials credentials)
{
    using var iam = new AmazonIdentityManagementServiceClient(credentials);
    Console.WriteLine($"{await Count(iam.Paginators.ListUsers(new ListUsersRequest()).Users)} users");

    using var rds = new AmazonRDSClient(credentials, new AmazonRDSConfig { AuthenticationRegion = Region() });
    Console.WriteLine($"{await Count(rds.Paginators.DescribeDBInstances(new DescribeDBInstancesRequest()).DBInstances)} databases");

    using var lambda = new AmazonLambdaClient(credentials, new AmazonLambdaConfig { AuthenticationRegion = Region() });
    Console.WriteLine($"{await Count(lambda.Paginators.ListFunctions(new ListFunctionsRequest()).Functions)} functions");

    using var backup = new AmazonBackupClient(credentials, new AmazonBackupConfig { AuthenticationRegion = Region() });
    Console.WriteLine($"{await Count(backup.Paginators.ListBackupPlans(new ListBackupPlansRequest()).BackupPlansList)} backup plans");

    using var organizations = new AmazonOrganizationsClient(credentials);
    var organization = await organizations.DescribeOrganizationAsync(new DescribeOrganizationRequest());
    Console.WriteLine($"organization {organization.Organization.Id}");
}

// With AWS_ENDPOINT_URL, Core would sign for us-east-1.
static string Region() => FallbackRegionFactory.GetRegionEndpoint().SystemName;

static async Task<int> Count<T>(IPaginatedEnumerable<T> items)
{
    var count = 0;
    await foreach (var _ in items)
        count++;
    return count;
}
