using Prowler.Checks.Metadata;

namespace Prowler.Checks.Packs;

/// <summary>Runs a check on one subject and adds its verdicts to <paramref name="verdicts"/>.</summary>
/// <param name="arguments">The subject and the values of the check's needs.</param>
/// <param name="verdicts">Where the verdicts go; untouched when the check does not apply.</param>
public delegate ValueTask CheckBody(Arguments arguments, ICollection<Verdict> verdicts);

/// <summary>One method of a check. A check with several types of subject has several.</summary>
public sealed record CheckDescriptor
{
    /// <summary>The check's metadata; the same object for all methods of one check.</summary>
    public required CheckMetadata Metadata { get; init; }

    /// <summary>The method, for messages: <c>S3.BucketChecks.ObjectVersioning</c>, with its namespace below the pack's.</summary>
    public required string Method { get; init; }

    /// <summary>The type of its subject, a <see cref="Resource"/>.</summary>
    public required Type Subject { get; init; }

    /// <summary>What its other parameters get, in their order.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The API operations that the method itself calls; those of what it needs are the collectors'.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; init; } = [];

    /// <summary>Runs the method.</summary>
    public required CheckBody Body { get; init; }
}

/// <summary>A method that produces resources or a facet.</summary>
public abstract record CollectorDescriptor
{
    private protected CollectorDescriptor()
    {
    }

    /// <summary>The method, for messages: <c>S3.BucketCollectors.Buckets</c>, with its namespace below the pack's.</summary>
    public required string Method { get; init; }

    /// <summary>The type that it produces.</summary>
    public required Type Product { get; init; }

    /// <summary>The type of resource that the product hangs on.</summary>
    public required Type Place { get; init; }

    /// <summary>What its other parameters get, in their order.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The API operations that the method calls.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; init; } = [];
}

/// <summary>A collector of resources under <see cref="CollectorDescriptor.Place"/>.</summary>
public sealed record ResourceCollector : CollectorDescriptor
{
    /// <summary>Lists the resources under the first argument.</summary>
    public required Func<Arguments, IAsyncEnumerable<Resource>> Collect { get; init; }
}

/// <summary>A collector of one fact about one <see cref="CollectorDescriptor.Place"/>.</summary>
public sealed record FacetCollector : CollectorDescriptor
{
    /// <summary>Reads the fact about the first argument.</summary>
    public required Func<Arguments, ValueTask<object>> Collect { get; init; }
}

/// <summary>A collector of one fact about each of several siblings, all of one region.</summary>
public sealed record BatchFacetCollector : CollectorDescriptor
{
    /// <summary>How many siblings are handed over at once, at most.</summary>
    public required int BatchSize { get; init; }

    /// <summary>
    /// Reads the fact about each resource of the first argument (a <c>Resource[]</c>, see <see cref="Arguments.Batch{T}"/>);
    /// the function that it returns gives the fact of one of them, or null where none came back.
    /// </summary>
    public required Func<Arguments, ValueTask<Func<Resource, object?>>> Collect { get; init; }
}

/// <summary>How to make an SDK client.</summary>
/// <param name="Interface">The type of the parameter that asks for it: <c>typeof(IAmazonS3)</c>.</param>
/// <param name="Service">The service as IAM spells it: <c>s3</c>.</param>
/// <param name="Create">Makes a client for the settings' region and credentials. The caller disposes of it.</param>
public sealed record ClientDescriptor(Type Interface, string Service, Func<IClientSettings, object> Create);

/// <summary>An API operation and what it takes to be allowed it.</summary>
/// <param name="Service">The service as IAM spells it: <c>s3</c>.</param>
/// <param name="Name">The operation: <c>GetBucketEncryption</c>.</param>
/// <param name="Actions">The IAM actions that it needs: <c>s3:GetEncryptionConfiguration</c>. At least one.</param>
public sealed record ApiOperation(string Service, string Name, params IReadOnlyList<string> Actions);
