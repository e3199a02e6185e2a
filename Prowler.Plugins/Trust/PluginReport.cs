namespace Prowler.Plugins.Trust;

/// <summary>
/// What the IL of a plugin's assemblies says that the plugin can do. Names in it are the plugin's own words: they are made
/// harmless where they are printed.
/// </summary>
/// <param name="Writes">Operations that a scan must not call: they change something, hand out credentials, or are not known to only read.</param>
/// <param name="Unproved">
/// What could call AWS without being seen here. Libraries do such things for good reasons; a pack's own assembly has no need of them.
/// </param>
/// <param name="Uses">What reaches beyond AWS's API: the network, files, processes, the environment.</param>
/// <param name="IamActions">The IAM actions of all operations that it calls, those of its writes too, in order: <c>s3:GetBucketAcl</c>.</param>
public sealed record PluginReport(
    IReadOnlyList<RefusedCall> Writes,
    IReadOnlyList<UnprovedCode> Unproved,
    IReadOnlyList<OutsideUse> Uses,
    IReadOnlyList<string> IamActions)
{
    /// <summary>Whether everything that the plugin does to AWS was seen, and only reads.</summary>
    public bool IsProvedReadOnly => Writes.Count == 0 && Unproved.Count == 0;
}

/// <summary>A place in a plugin's code.</summary>
/// <param name="Assembly">The simple name of the assembly.</param>
/// <param name="Method">The method as its author wrote it, <c>Acme.BucketCollectors.Buckets</c>; empty for the assembly as a whole.</param>
public readonly record struct CodePlace(string Assembly, string Method)
{
    /// <summary>The place as messages name it.</summary>
    public override string ToString() => Method.Length == 0 ? Assembly : $"{Method} in {Assembly}";
}

/// <summary>A call of an operation that a scan must not call.</summary>
/// <param name="Operation">As IAM spells the service: <c>s3:PutBucketPolicy</c>.</param>
/// <param name="Why">Why it is refused, a clause: "it does not only read".</param>
/// <param name="Place">Where it is called.</param>
public sealed record RefusedCall(string Operation, string Why, CodePlace Place);

/// <summary>Code behind which a call could hide.</summary>
/// <param name="What">The member or feature: <c>System.Reflection.MethodBase.Invoke</c>.</param>
/// <param name="Why">What it makes unknowable, a clause.</param>
/// <param name="Place">Where it is used.</param>
public sealed record UnprovedCode(string What, string Why, CodePlace Place);

/// <summary>A use of something other than AWS's API.</summary>
/// <param name="Kind">What is reached.</param>
/// <param name="What">The member: <c>System.IO.File.ReadAllText</c>.</param>
/// <param name="Place">Where it is used.</param>
public sealed record OutsideUse(OutsideKind Kind, string What, CodePlace Place);

/// <summary>What plugins reach beyond AWS's API.</summary>
public enum OutsideKind
{
    /// <summary>A network.</summary>
    Network,

    /// <summary>Files.</summary>
    Files,

    /// <summary>Other programs.</summary>
    Processes,

    /// <summary>The environment of this process.</summary>
    Environment,
}
