using Prowler.Checks.Packs;

namespace PackNamespace;

/// <summary>The checks of this assembly, for programs that link them themselves. The prowler command finds them without it.</summary>
public static class Pack
{
    /// <summary>Makes the registry that the compiler wrote.</summary>
    public static ICheckPack Create() => new Prowler.Generated.PackIdentifier.Registry();
}
