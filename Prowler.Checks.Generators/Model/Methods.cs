namespace Prowler.Checks.Generators.Model;

// What the parser keeps of a method. The records of this folder are the pipeline's memory between two runs: they are
// immutable and structurally equal, and hold strings, numbers, enumerations and ImmutableEquatableArrays only. A symbol,
// a syntax node or a location in one of them would keep whole compilations alive and make every run look like a change.

/// <summary>A method that carries one or more check ids.</summary>
internal sealed record CheckMethod
{
    public required ImmutableEquatableArray<string> Ids { get; init; }

    public required MethodModel Method { get; init; }

    public required ResultShape Result { get; init; }
}

/// <summary>A method that produces resources or a facet.</summary>
internal sealed record CollectorMethod
{
    public required MethodModel Method { get; init; }

    public required ResultShape Result { get; init; }

    /// <summary>The record that it produces, as <c>global::</c> name.</summary>
    public required string Product { get; init; }

    public required CollectorKind Kind { get; init; }

    /// <summary>For <see cref="CollectorKind.BatchFacet"/>: the most siblings in one call.</summary>
    public required int BatchSize { get; init; }
}

internal enum CollectorKind
{
    Resource,
    Facet,
    BatchFacet,
}

/// <summary>A method that receives an SDK client from checks and collectors.</summary>
/// <param name="Name">Its simple name; with the client, what calls are joined by.</param>
/// <param name="Clients">The interfaces of the clients that it receives.</param>
internal sealed record HelperMethod(
    string Name,
    ImmutableEquatableArray<string> Clients,
    ImmutableEquatableArray<ClientCall> Calls,
    ImmutableEquatableArray<string> Actions);

/// <summary>What checks and collectors have in common.</summary>
internal sealed record MethodModel
{
    /// <summary>What to write to call it: <c>global::Acme.BucketChecks.ObjectVersioning</c>.</summary>
    public required string Call { get; init; }

    /// <summary>What messages call it: <c>S3.BucketChecks.ObjectVersioning</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The type of resource that it works on, as <c>global::</c> name.</summary>
    public required string Subject { get; init; }

    /// <summary>The parameters after the first.</summary>
    public required ImmutableEquatableArray<ParameterModel> Parameters { get; init; }

    public required ImmutableEquatableArray<ClientCall> Calls { get; init; }

    /// <summary>IAM actions from <c>[IamAction]</c>.</summary>
    public required ImmutableEquatableArray<string> Actions { get; init; }

    /// <summary>
    /// Ids of the diagnostics that keep the method out of the registry. An analyzer reports them; the emitter turns them
    /// into code that does not compile, so that suppressing one cannot lose a check.
    /// </summary>
    public required ImmutableEquatableArray<string> Defects { get; init; }
}

/// <summary>What a parameter gets.</summary>
internal enum ParameterKind
{
    Record,
    OnDemand,
    List,
    Listing,
    Client,
    Value,
    ScanContext,
    TimeProvider,
    HttpClient,
    CancellationToken,
    Unsupported,
}

/// <summary>A parameter other than the first.</summary>
/// <param name="Name">Its name, <c>camelCase</c>.</param>
/// <param name="Kind">What it gets.</param>
/// <param name="Type">The record, item or client, as <c>global::</c> name; empty where the kind says it all.</param>
/// <param name="ValueType">The type of a value from YAML.</param>
/// <param name="Region">The fixed region of a client.</param>
internal sealed record ParameterModel(
    string Name,
    ParameterKind Kind,
    string Type = "",
    YamlType ValueType = YamlType.String,
    string? Region = null);

/// <summary>How a method hands over what it returns.</summary>
internal enum ResultForm
{
    /// <summary>One item, or null for none.</summary>
    One,

    /// <summary>An <c>IEnumerable&lt;T&gt;</c> of any kind.</summary>
    Many,

    /// <summary>An <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    AsyncMany,

    /// <summary>A dictionary from sibling to fact.</summary>
    Map,

    Unsupported,
}

/// <param name="Form">What is returned.</param>
/// <param name="Awaited">Whether it comes in a <c>Task</c> or <c>ValueTask</c>.</param>
internal sealed record ResultShape(ResultForm Form, bool Awaited);

/// <summary>A use of an SDK client that the reader saw by name.</summary>
/// <param name="Client">The client's interface: <c>Amazon.S3.IAmazonS3</c>.</param>
/// <param name="Name">The member that was called on it, or the method that it was passed to.</param>
/// <param name="Passed">Whether the client was passed as an argument.</param>
internal sealed record ClientCall(string Client, string Name, bool Passed);
