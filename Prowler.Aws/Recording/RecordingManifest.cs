using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Prowler.Aws.Recording;

/// <summary>What a recording is a recording of: <c>manifest.json</c> of the archive.</summary>
internal sealed partial record RecordingManifest
{
    public const string ThisFormat = "prowler-recording";
    public const int ThisVersion = 2;

    public string Format { get; init; } = ThisFormat;

    public int Version { get; init; } = ThisVersion;

    public string Tool { get; init; } = "Prowler for .NET";

    public required string AccountId { get; init; }

    public required string Partition { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Whether nobody chose the regions.</summary>
    public bool AllRegions { get; init; }

    public required string DefaultRegion { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether the scan went to its end.</summary>
    public required bool Complete { get; init; }

    /// <summary>
    /// What is wrong with it, or null. The names go to terminals, into reports and file names, checks reckon from the time, and
    /// a recording comes from anywhere. The text repeats none of them.
    /// </summary>
    public string? Problem()
    {
        if (!AnAccountId().IsMatch(AccountId)) return "has an account id that is not 12 digits";
        if (!APartition().IsMatch(Partition)) return "has a partition that is none of AWS's";
        // Near the ends of time no days can be added or taken away.
        if (StartedAt.UtcDateTime.Year is < 1970 or > 2999) return "has a time of start that is not between 1970 and 2999";
        // A JSON list can hold nulls, whatever its type says.
        return Regions.Append(DefaultRegion).All(region => region is not null && ARegion().IsMatch(region))
            ? null
            : "has a region that is none of AWS's";
    }

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex AnAccountId();

    [GeneratedRegex(@"\Aaws[a-z-]*\z")]
    private static partial Regex APartition();

    [GeneratedRegex(@"\A[a-z0-9-]+\z")]
    private static partial Regex ARegion();
}

/// <summary>A request and the answers that it got, in their order: one item of a service's <c>index.json</c>.</summary>
internal sealed record RecordedExchange
{
    public required RecordedRequest Request { get; init; }

    public required IReadOnlyList<RecordedAnswer> Answers { get; init; }
}

/// <summary>A request as far as it decides the answer: neither the host nor credentials, signatures and dates.</summary>
internal sealed record RecordedRequest
{
    /// <summary>The service as IAM spells it; null for a call that is none of AWS's.</summary>
    public string? Service { get; init; }

    public string? Region { get; init; }

    public required string Operation { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>The parameters in ordinal order.</summary>
    public string Query { get; init; } = "";

    /// <summary>The body in canonical form.</summary>
    public string Body { get; init; } = "";

    /// <summary>Where a recording has it: one folder a service, and one for all that is none of AWS's.</summary>
    [JsonIgnore]
    public string Folder => Service ?? "http";

    public override string ToString() => $"{Service}:{Operation} in {Region} ({Method} {Path})";
}

/// <summary>An answer; its body is a file of its own, so that a person can read it.</summary>
internal sealed record RecordedAnswer
{
    public required int Status { get; init; }

    /// <summary>The headers that the SDK reads, by lower-case name.</summary>
    public required SortedDictionary<string, string> Headers { get; init; }

    /// <summary>The path of the body in the service's folder; null where there is none.</summary>
    public string? Body { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(RecordingManifest))]
[JsonSerializable(typeof(IReadOnlyList<RecordedExchange?>))]
internal sealed partial class RecordingJson : JsonSerializerContext;
