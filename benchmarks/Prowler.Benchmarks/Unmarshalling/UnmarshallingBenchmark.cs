extern alias official;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using Amazon.EC2;
using Amazon.Runtime.Internal.Transform;
using OfficialResponse = official::Amazon.EC2.Model.DescribeInstancesResponse;
using OfficialUnmarshaller = official::Amazon.EC2.Model.Internal.MarshallTransformations.DescribeInstancesResponseUnmarshaller;

namespace Prowler.Benchmarks.Unmarshalling;

/// <summary>
/// Reads a DescribeInstances answer of 5,000 instances with a client that is generated from the service's model and with the
/// official one, beside the floor: an <see cref="XmlReader"/> that only walks over the same bytes. It is a failure when the
/// generated reader takes more than three times the floor.
/// </summary>
internal static class UnmarshallingBenchmark
{
    private const int Instances = 5_000;
    private const int Runs = 15;
    private const double Limit = 3;

    /// <returns>0 when the reader keeps within its limit, else 1.</returns>
    public static int Run()
    {
        var body = Body();
        Console.WriteLine($"DescribeInstances, {Instances:N0} instances, {body.Length / 1e6:F1} MB; median of {Runs} runs");
        var floor = Measure("XmlReader, every value read", () => Walk(Reader(body)));
        var reader = Measure("the generated reader", () => Read(Reader(body)));
        Measure("AWSSDK.EC2", () => ReadOfficial(body));
        var ratio = reader / floor;
        Console.WriteLine($"{ratio.ToString("F2", CultureInfo.InvariantCulture)} times the floor; the limit is {Limit}");
        return ratio <= Limit ? 0 : 1;
    }

    private static double Measure(string name, Func<int> run)
    {
        var times = new List<double>();
        var allocated = 0L;
        for (var i = 0; i < Runs + 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            var result = run();
            clock.Stop();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (result < Instances)
                throw new InvalidOperationException($"{name} saw {result} of {Instances} instances.");
            // The first runs compile.
            if (i >= 3)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        var median = times[times.Count / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-30} {median,8:F1} ms  {median * 1000 / Instances,6:F2} µs and {allocated / Instances,6:N0} B an instance"));
        return median;
    }

    private static XmlReader Reader(byte[] body)
    {
        var xml = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { IgnoreWhitespace = true, DtdProcessing = DtdProcessing.Prohibit });
        xml.MoveToContent();
        return xml;
    }

    private static int Walk(XmlReader xml)
    {
        var instances = 0;
        do
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "instanceId")
                instances++;
            else if (xml.NodeType == XmlNodeType.Text)
                _ = xml.Value;
        }
        while (xml.Read());
        return instances;
    }

    private static int Read(XmlReader xml) => AmazonEC2Reader.ReadDescribeInstancesResponse(xml).Reservations.Sum(r => r.Instances.Count);

    private static int ReadOfficial(byte[] body)
    {
        using var context = new EC2UnmarshallerContext(new MemoryStream(body), maintainResponseBody: false, responseData: null, isException: false);
        return ((OfficialResponse)OfficialUnmarshaller.Instance.Unmarshall(context)).Reservations.Sum(r => r.Instances.Count);
    }

    private static byte[] Body()
    {
        var text = new StringBuilder("<DescribeInstancesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId><reservationSet>");
        for (var i = 0; i < Instances; i++)
            AppendReservation(text, i);
        return Encoding.UTF8.GetBytes(text.Append("</reservationSet></DescribeInstancesResponse>").ToString());
    }

    private static void AppendReservation(StringBuilder text, int i) => text.Append(CultureInfo.InvariantCulture, $"""
        <item>
          <reservationId>r-{i:x17}</reservationId><ownerId>123456789012</ownerId><groupSet/>
          <instancesSet><item>
            <instanceId>i-{i:x17}</instanceId><imageId>ami-0123456789abcdef0</imageId>
            <instanceState><code>16</code><name>running</name></instanceState>
            <privateDnsName>ip-10-0-0-{i % 250}.eu-west-1.compute.internal</privateDnsName><dnsName/><reason/><keyName>key</keyName>
            <amiLaunchIndex>0</amiLaunchIndex><productCodes/><instanceType>t3.micro</instanceType><launchTime>2024-05-06T07:08:09.000Z</launchTime>
            <placement><availabilityZone>eu-west-1a</availabilityZone><groupName/><tenancy>default</tenancy></placement>
            <monitoring><state>disabled</state></monitoring><subnetId>subnet-0123456789abcdef0</subnetId><vpcId>vpc-0123456789abcdef0</vpcId>
            <privateIpAddress>10.0.0.{i % 250}</privateIpAddress><sourceDestCheck>true</sourceDestCheck>
            <groupSet><item><groupId>sg-0123456789abcdef0</groupId><groupName>default</groupName></item></groupSet>
            <architecture>x86_64</architecture><rootDeviceType>ebs</rootDeviceType><rootDeviceName>/dev/xvda</rootDeviceName>
            <blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>vol-{i:x17}</volumeId><status>attached</status>
              <attachTime>2024-05-06T07:08:10.000Z</attachTime><deleteOnTermination>true</deleteOnTermination></ebs></item></blockDeviceMapping>
            <virtualizationType>hvm</virtualizationType><clientToken/><tagSet><item><key>Name</key><value>web-{i}</value></item></tagSet>
            <hypervisor>xen</hypervisor><ebsOptimized>false</ebsOptimized><enaSupport>true</enaSupport>
            <cpuOptions><coreCount>1</coreCount><threadsPerCore>2</threadsPerCore></cpuOptions>
            <metadataOptions><state>applied</state><httpTokens>required</httpTokens><httpPutResponseHopLimit>2</httpPutResponseHopLimit>
              <httpEndpoint>enabled</httpEndpoint></metadataOptions>
          </item></instancesSet>
        </item>
        """);
}
