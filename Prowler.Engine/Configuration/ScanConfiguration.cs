using Prowler.Checks.Metadata;

namespace Prowler.Engine.Configuration;

/// <summary>The values that the user has configured, read from a YAML file and checked against what the checks declare.</summary>
public sealed class ScanConfiguration
{
    private readonly IReadOnlyDictionary<string, object> _values;

    internal ScanConfiguration(IReadOnlyDictionary<string, object> values, IReadOnlyList<UnknownKey> unknownKeys)
    {
        _values = values;
        UnknownKeys = unknownKeys;
    }

    /// <summary>Nothing configured: every parameter has its default.</summary>
    public static ScanConfiguration Empty { get; } = new(new Dictionary<string, object>(), []);

    /// <summary>The keys of the file that nothing reads, in their order; worth a warning.</summary>
    public IReadOnlyList<UnknownKey> UnknownKeys { get; }

    /// <summary>Reads a configuration file: a mapping with the provider's name, and the keys under it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="provider">The provider's name: <c>aws</c>.</param>
    /// <param name="catalog">The checks whose parameters may be set.</param>
    /// <exception cref="ConfigurationException">The file cannot be read, is no such YAML, or a known key has a bad value.</exception>
    public static ScanConfiguration Load(string path, string provider, CheckCatalog catalog)
    {
        try
        {
            using var reader = File.OpenText(path);
            return ConfigurationReader.Read(reader, path, provider, catalog.Parameters);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: cannot be read. {exception.Message}");
        }
    }

    /// <summary>Takes values that a program has, in place of a file's. They are checked as a file's are.</summary>
    /// <param name="values">
    /// By the parameter's name: an <see cref="int"/>, a <see cref="bool"/>, a <see cref="string"/>, or a sequence of numbers or strings.
    /// </param>
    /// <param name="catalog">The checks whose parameters may be set.</param>
    /// <exception cref="ConfigurationException">A value is bad, or nothing reads a name: a program, unlike a file, is written for its checks.</exception>
    public static ScanConfiguration From(IReadOnlyDictionary<string, object> values, CheckCatalog catalog) =>
        ConfigurationReader.Read(values, catalog.Parameters);

    /// <summary>The configured value of a parameter, or its default.</summary>
    internal object ValueOf(ParameterMetadata parameter) => _values.GetValueOrDefault(parameter.Name, parameter.Default);
}

/// <summary>A key of a configuration file that nothing reads.</summary>
/// <param name="Name">The key.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="IsUnderProvider">Whether it stands under the provider's name, as all keys should.</param>
public sealed record UnknownKey(string Name, int Line, bool IsUnderProvider);

/// <summary>A configuration file that cannot be used.</summary>
/// <param name="message">File, line, what was found and what was expected.</param>
public sealed class ConfigurationException(string message) : Exception(message);
