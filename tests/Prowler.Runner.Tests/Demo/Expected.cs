using System.Runtime.CompilerServices;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Prowler.Runner.Tests.Demo;

/// <summary>What is expected of a service's checks in the demo: by check, the reason why it does not pass and fail there.</summary>
internal sealed class Expected
{
    private static readonly IDeserializer s_yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public SortedDictionary<string, string> NotSeen { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> NeverPass { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> NeverFail { get; init; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Reasons => NotSeen.Values.Concat(NeverPass.Values).Concat(NeverFail.Values);

    /// <summary>Every verdict on the service, a line each.</summary>
    public static string FindingsFile(string service) => Path.Combine(Folder(), service, "findings.txt");

    public static IEnumerable<string> Services() =>
        Directory.EnumerateDirectories(Folder()).Where(HasExpectations).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    public static Expected Of(string service)
    {
        var file = Path.Combine(Folder(), service, "expected.yaml");
        return File.Exists(file) ? s_yaml.Deserialize<Expected>(File.ReadAllText(file)) : new Expected();
    }

    private static bool HasExpectations(string folder) =>
        File.Exists(Path.Combine(folder, "findings.txt")) || File.Exists(Path.Combine(folder, "expected.yaml"));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "demo"));
}
