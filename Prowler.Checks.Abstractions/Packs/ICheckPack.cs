using Prowler.Checks.Metadata;

namespace Prowler.Checks.Packs;

/// <summary>
/// The registry of an assembly of records, collectors and checks. The generator writes the implementation; a host links
/// the packs that it is given.
/// </summary>
public interface ICheckPack
{
    /// <summary>The name of the pack's assembly.</summary>
    string Name { get; }

    /// <summary>The checks, in ordinal order of their ids.</summary>
    IReadOnlyList<CheckDescriptor> Checks { get; }

    /// <summary>The collectors, in ordinal order of what they produce.</summary>
    IReadOnlyList<CollectorDescriptor> Collectors { get; }

    /// <summary>How to make the SDK clients that the checks and collectors ask for.</summary>
    IReadOnlyList<ClientDescriptor> Clients { get; }

    /// <summary>Values that users may configure and that steer collectors.</summary>
    IReadOnlyList<ParameterMetadata> Settings { get; }
}

/// <summary>Names the registry of a pack. Found by a host through <see cref="Create"/>, without reflection over members.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public abstract class CheckPackAttribute : Attribute
{
    /// <summary>Makes the registry.</summary>
    public abstract ICheckPack Create();
}

/// <summary>Names the registry of a pack.</summary>
/// <typeparam name="TPack">The registry, as the generator wrote it.</typeparam>
public sealed class CheckPackAttribute<TPack> : CheckPackAttribute
    where TPack : ICheckPack, new()
{
    /// <inheritdoc />
    public override ICheckPack Create() => new TPack();
}
