using Prowler.Checks.Packs;
using Prowler.Engine.Catalog;
using Prowler.Plugins.Loading;
using Prowler.Plugins.Trust;

namespace Prowler.Plugins.Describing;

/// <summary>
/// What a plugin is and can do, read from its files alone: a user who is asked whether to trust a plugin must not have run
/// it already.
/// </summary>
public sealed record PluginDescription
{
    /// <summary>The simple name of the pack's own assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>The ids of its checks.</summary>
    public required IReadOnlyList<string> Checks { get; init; }

    /// <summary>The IAM actions that its checks and collectors, and the built-in ones that they build on, need.</summary>
    public required IReadOnlyList<string> IamActions { get; init; }

    /// <summary>Whether a built-in collector that it builds on calls a network that is not AWS's.</summary>
    public required bool BuiltInUsesOtherNetworks { get; init; }

    /// <summary>Name and version of each library that it brings and uses.</summary>
    public required IReadOnlyList<string> Brings { get; init; }

    /// <summary>Files of machine code: native libraries, and assemblies that hold more than IL.</summary>
    public required IReadOnlyList<string> MachineCode { get; init; }

    /// <summary>What its IL says.</summary>
    public required PluginReport Code { get; init; }

    /// <summary>Whether it calls networks that are not AWS's.</summary>
    public bool UsesOtherNetworks => BuiltInUsesOtherNetworks || Code.Uses.Any(use => use.Kind == OutsideKind.Network);

    /// <summary>Whether every AWS operation that it calls is known, and only reads.</summary>
    public bool IsProvedReadOnly => Code.IsProvedReadOnly && MachineCode.Count == 0;

    /// <exception cref="PluginException">An assembly cannot be inspected.</exception>
    internal static PluginDescription Of(PluginExamination examination, IReadOnlyList<ICheckPack> builtIn)
    {
        var code = Inspect(examination);
        var calls = BuiltInCalls.For(examination.Pack, builtIn);
        return new PluginDescription
        {
            Assembly = examination.Pack.Name,
            Checks = [.. examination.Pack.CheckIds.Order(StringComparer.Ordinal)],
            IamActions =
            [
                .. code.IamActions
                    .Concat(examination.Pack.IamActions)
                    .Concat(calls.SelectMany(collector => collector.Operations).SelectMany(operation => operation.Actions))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            BuiltInUsesOtherNetworks = calls.SelectMany(collector => collector.Needs).Any(need => need.Kind == NeedKind.HttpClient),
            Brings = [.. Libraries(examination).Order(StringComparer.OrdinalIgnoreCase)],
            MachineCode =
            [
                .. examination.NativeLibraries,
                .. examination.Assemblies.Where(assembly => assembly.Value.HasMachineCode).Select(assembly => Path.GetFileName(assembly.Key)),
            ],
            Code = code,
        };
    }

    /// <summary>Refuses what calls operations that change something.</summary>
    /// <exception cref="PluginException">It does.</exception>
    internal void RequireReadOnly(string plugin)
    {
        if (Code.Writes.Count == 0) return;
        throw new PluginException(plugin,
        [
            .. Code.Writes.Select(call => $"{call.Place} calls {call.Operation}: {call.Why}."),
            "A scan only reads. If you want this all the same, say so with --allow-writes.",
        ]);
    }

    /// <summary>What a loaded plugin asks for and this description does not say; each a clause.</summary>
    internal IReadOnlyList<string> Withheld(ScanPlan plan) =>
    [
        .. plan.IamActions.Except(IamActions),
        .. plan.UsesOtherNetworks && !UsesOtherNetworks ? ["a network that is not AWS's"] : (string[])[],
    ];

    private static PluginReport Inspect(PluginExamination examination)
    {
        try
        {
            return PluginInspection.Inspect([.. examination.Assemblies.Keys.Order(StringComparer.Ordinal)]);
        }
        catch (PluginInspectionException exception)
        {
            throw new PluginException(examination.Plugin.Name, $"cannot be inspected: {exception.Message}", exception);
        }
    }

    /// <summary>By the versions of their packages, where those are known: those of assemblies are often rounded.</summary>
    private static IEnumerable<string> Libraries(PluginExamination examination)
    {
        var packages = examination.Dependencies?.Versions;
        return examination.Assemblies.Values
            .Where(assembly => assembly.Name != examination.Pack.Name)
            .Select(assembly => $"{assembly.Name} {packages?.GetValueOrDefault(assembly.Name) ?? assembly.Version.ToString()}");
    }
}
