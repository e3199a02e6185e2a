using Prowler.Checks.Aws;
using Prowler.Checks.Packs;
using Xunit.Abstractions;

namespace Prowler.Checks.Testing.Tests;

/// <summary>The built-in checks keep the promise, on the recording behind the demo.</summary>
public class BuiltInHazardTests(ITestOutputHelper output)
{
    private static readonly ICheckPack s_pack = AwsChecks.Packs.Single(pack => pack.Checks.Count > 0);

    public static TheoryData<string> Services =>
        [.. s_pack.Checks.Select(check => check.Metadata.Service).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task No_hazard_makes_a_check_of_a_service_break_the_promise(string service)
    {
        var report = await Hazards.Of(s_pack, Recordings.Demo).OfService(service).AssertHoldAsync();
        output.WriteLine(report.ToString());
    }
}
