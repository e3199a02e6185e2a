namespace Prowler.Checks.Metadata;

/// <summary>The type of a value that users may configure, and the C# type that a parameter of it has.</summary>
public enum ParameterType
{
    /// <summary><c>integer</c> in YAML, <see cref="int"/> in C#.</summary>
    Integer,

    /// <summary><c>boolean</c> in YAML, <see cref="bool"/> in C#.</summary>
    Boolean,

    /// <summary><c>string</c> in YAML, <see cref="string"/> in C#.</summary>
    String,

    /// <summary><c>integers</c> in YAML, <c>IReadOnlyList&lt;int&gt;</c> in C#.</summary>
    Integers,

    /// <summary><c>strings</c> in YAML, <c>IReadOnlyList&lt;string&gt;</c> in C#.</summary>
    Strings,
}

/// <summary>A value that users may set in the configuration file, under the provider's name.</summary>
/// <param name="Name">The key in the configuration file, <c>snake_case</c>; the C# parameter is the same in <c>camelCase</c>.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Default">
/// The value where the configuration is silent: an <see cref="int"/>, <see cref="bool"/>, <see cref="string"/>,
/// <c>IReadOnlyList&lt;int&gt;</c> or <c>IReadOnlyList&lt;string&gt;</c>, as <paramref name="Type"/> says.
/// </param>
/// <param name="Meaning">What the value steers, for the person who sets it.</param>
public sealed record ParameterMetadata(string Name, ParameterType Type, object Default, string Meaning)
{
    /// <summary>The least integer allowed, inclusive, for the value or each item of the list; null for no bound.</summary>
    public int? Minimum { get; init; }

    /// <summary>The greatest integer allowed, inclusive, for the value or each item of the list; null for no bound.</summary>
    public int? Maximum { get; init; }

    /// <summary>A .NET regular expression that the whole of each string must match; null for any string.</summary>
    public string? Pattern { get; init; }
}
