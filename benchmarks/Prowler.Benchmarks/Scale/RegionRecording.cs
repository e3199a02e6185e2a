using System.Text;
using System.Text.Json;
using Prowler.Aws.Calls;
using Prowler.Aws.Recording;
using Prowler.Aws.Services;
using Prowler.Checks.Aws;

namespace Prowler.Benchmarks.Scale;

/// <summary>Writes the recording of a scan of a synthetic region, with pages of the largest size that each API has.</summary>
internal sealed class RegionRecording
{
    private readonly Recorder _recorder;

    private RegionRecording(Recorder recorder) => _recorder = recorder;

    public static void Write(string path, SyntheticRegion region)
    {
        using var recorder = new Recorder(path, new ApiServices(AwsChecks.Packs));
        new RegionRecording(recorder).Record(region);
        recorder.Save(new RecordingManifest
        {
            AccountId = SyntheticRegion.Account,
            Partition = "aws",
            Regions = [SyntheticRegion.Name],
            DefaultRegion = SyntheticRegion.Name,
            StartedAt = SyntheticRegion.Now,
            Complete = true,
        });
    }

    private void Record(SyntheticRegion region)
    {
        Pages("DescribeInstances", "reservationSet", region.Instances, region.Instance);
        Pages("DescribeNetworkInterfaces", "networkInterfaceSet", region.Instances, region.Interface);
        Pages("DescribeSecurityGroups", "securityGroupInfo", region.Groups, region.Group);
        Pages("DescribeVpcs", "vpcSet", region.Vpcs, region.Vpc);
        Pages("DescribeSubnets", "subnetSet", region.Subnets, region.Subnet);
        Pages("DescribeRouteTables", "routeTableSet", region.Vpcs, region.RouteTable, pageSize: 100);
        Pages("DescribeNetworkAcls", "networkAclSet", region.Vpcs, region.NetworkAcl);
        Pages("DescribeFlowLogs", "flowLogSet", region.Vpcs / 2, region.FlowLog);
        Images(region);
        ManagedInstances(region);
        foreach (var operation in (string[])["DescribeVpcEndpoints", "DescribeVpcEndpointServices", "DescribeVpcPeeringConnections"])
            Ec2(operation, ["MaxResults=1000"], "");
        Ec2("DescribeVpnConnections", [], "");
        UserData(region);
        Nothing();
        Keep("lambda", "ListFunctions", "GET", "/2015-03-31/functions", "MaxItems=50", "", "application/json", "{\"Functions\":[]}");
    }

    /// <summary>One call for each instance: what the API offers no listing for.</summary>
    private void UserData(SyntheticRegion region)
    {
        for (var index = 0; index < region.Instances; index++)
        {
            var id = region.InstanceId(index);
            Ec2("DescribeInstanceAttribute", ["Attribute=userData", $"InstanceId={id}"], $"<instanceId>{id}</instanceId><userData/>");
        }
    }

    /// <summary>What the region has none of, and the settings that nobody changed.</summary>
    private void Nothing()
    {
        foreach (var operation in (string[])["DescribeVolumes", "DescribeClientVpnEndpoints", "DescribeTransitGateways"])
            Ec2(operation, ["MaxResults=1000"], "");
        Ec2("DescribeSnapshots", ["MaxResults=1000", "Owner.1=self"], "");
        Ec2("DescribeSnapshots", ["MaxResults=1000", "Owner.1=self", "RestorableBy.1=all"], "");
        Ec2("DescribeImages", ["IncludeDeprecated=true", "MaxResults=1000", "Owner.1=self"], "");
        Ec2("DescribeLaunchTemplates", ["MaxResults=200"], "");
        Ec2("DescribeAddresses", [], "");
        Ec2("GetEbsEncryptionByDefault", [], "<ebsEncryptionByDefault>false</ebsEncryptionByDefault>");
        Ec2("GetImageBlockPublicAccessState", [], "<imageBlockPublicAccessState>unblocked</imageBlockPublicAccessState>");
        Ec2("GetInstanceMetadataDefaults", [], "<accountLevel/>");
        Ec2("GetSnapshotBlockPublicAccessState", [], "<state>unblocked</state>");
    }

    private void Pages(string operation, string set, int count, Func<int, string> item, int pageSize = 1000)
    {
        for (var first = 0; first == 0 || first < count; first += pageSize)
        {
            var next = Math.Min(count, first + pageSize);
            var body = new StringBuilder($"<{set}>");
            for (var index = first; index < next; index++) body.Append(item(index));
            body.Append($"</{set}>");
            if (next < count) body.Append($"<nextToken>from-{next}</nextToken>");
            Ec2(operation, first == 0 ? [$"MaxResults={pageSize}"] : [$"MaxResults={pageSize}", $"NextToken=from-{first}"], body.ToString());
        }
    }

    private void Images(SyntheticRegion region)
    {
        foreach (var ids in Enumerable.Range(0, region.Images).Select(region.ImageId).Order(StringComparer.Ordinal).Chunk(200))
        {
            Ec2(
                "DescribeImages",
                [.. ids.Select((id, index) => $"Filter.1.Value.{index + 1}={id}"), "Filter.1.Name=image-id", "IncludeDeprecated=true", "MaxResults=1000"],
                $"<imagesSet>{string.Concat(ids.Select(region.Image))}</imagesSet>");
        }
    }

    private void ManagedInstances(SyntheticRegion region)
    {
        const int PageSize = 50;
        for (var first = 0; first < region.Instances; first += PageSize)
        {
            var token = first == 0 ? "" : $",\"NextToken\":\"from-{first}\"";
            var next = first + PageSize < region.Instances ? $"from-{first + PageSize}" : null;
            var instances = Enumerable.Range(first, Math.Min(PageSize, region.Instances - first)).Where(index => index % 3 != 0);
            var answer = JsonSerializer.Serialize(new
            {
                InstanceInformationList = instances.Select(index => new { InstanceId = region.InstanceId(index), PingStatus = "Online" }),
                NextToken = next,
            });
            Keep("ssm", "DescribeInstanceInformation", "POST", "/", "", $"{{\"MaxResults\":{PageSize}{token}}}", "application/x-amz-json-1.1", answer);
        }
    }

    private void Ec2(string operation, IEnumerable<string> parameters, string members) => Keep(
        "ec2",
        operation,
        "POST",
        "/",
        "",
        string.Join('&', parameters.Append($"Action={operation}").Append("Version=2016-11-15").Order(StringComparer.Ordinal)),
        "text/xml",
        $"<{operation}Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId>{members}</{operation}Response>");

    private void Keep(
        string service, string operation, string method, string path, string query, string body, string contentType, string answer) => _recorder.Keep(
            new ApiCall(service, operation, SyntheticRegion.Name),
            new RecordedRequest
            {
                Service = service,
                Region = SyntheticRegion.Name,
                Operation = operation,
                Method = method,
                Path = path,
                Query = query,
                Body = body,
            },
            new RecordedAnswer { Status = 200, Headers = new(StringComparer.Ordinal) { ["content-type"] = contentType } },
            Encoding.UTF8.GetBytes(answer));
}
