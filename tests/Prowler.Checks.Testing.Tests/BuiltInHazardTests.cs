using System.Diagnostics;
using Prowler.Checks.Aws;
using Xunit.Abstractions;

namespace Prowler.Checks.Testing.Tests;

/// <summary>The built-in checks keep the promise, on the recording behind the demo.</summary>
public class BuiltInHazardTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_hazard_makes_a_built_in_check_break_the_promise()
    {
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        try
        {
            var report = await Hazards.Of(AwsChecks.Packs.Single(pack => pack.Checks.Count > 0), Recordings.Demo).AssertHoldAsync();
            output.WriteLine(report.ToString());
        }
        finally
        {
            output.WriteLine($"{watch.Elapsed} wall, {Process.GetCurrentProcess().TotalProcessorTime - cpu} CPU");
        }
    }
}
