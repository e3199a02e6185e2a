namespace Prowler.Checks.Generators;

/// <summary>The steps of the pipeline, by which tests assert what is cached.</summary>
internal static class TrackingNames
{
    public const string Checks = nameof(Checks);
    public const string Collectors = nameof(Collectors);
    public const string Helpers = nameof(Helpers);
    public const string AssemblyName = nameof(AssemblyName);
    public const string MetadataFiles = nameof(MetadataFiles);
    public const string Metadata = nameof(Metadata);
    public const string Settings = nameof(Settings);
    public const string Pack = nameof(Pack);
    public const string Registry = nameof(Registry);
    public const string CheckFiles = nameof(CheckFiles);
    public const string Signatures = nameof(Signatures);
    public const string MetadataProblems = nameof(MetadataProblems);
}
