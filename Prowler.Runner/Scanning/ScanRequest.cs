using Prowler.Aws.Session;
using Prowler.Engine.Catalog;
using Prowler.Reports;
using Prowler.Runner.CommandLine;

namespace Prowler.Runner.Scanning;

/// <summary>What a command line asks of a scan.</summary>
internal sealed record ScanRequest
{
    public required CheckSelection Selection { get; init; }

    /// <summary>The plugins of this scan alone.</summary>
    public required PluginArguments Plugins { get; init; }

    /// <summary>The configuration file, or null.</summary>
    public required string? ConfigurationFile { get; init; }

    public required AwsSessionOptions Session { get; init; }

    public required ScanSource Source { get; init; }

    public required ReportTarget Reports { get; init; }

    /// <summary>Whether failed findings leave the exit code at 0.</summary>
    public required bool IgnoresFailedFindings { get; init; }
}
