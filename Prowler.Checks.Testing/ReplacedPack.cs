using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Testing;

/// <summary>A pack with other methods in the place of its own.</summary>
internal sealed class ReplacedPack(
    ICheckPack pack, IReadOnlyList<CheckDescriptor> checks, IReadOnlyList<CollectorDescriptor> collectors) : ICheckPack
{
    public string Name => pack.Name;

    public IReadOnlyList<CheckDescriptor> Checks => checks;

    public IReadOnlyList<CollectorDescriptor> Collectors => collectors;

    public IReadOnlyList<ClientDescriptor> Clients => pack.Clients;

    public IReadOnlyList<ParameterMetadata> Settings => pack.Settings;
}
