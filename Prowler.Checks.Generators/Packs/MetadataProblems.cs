using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Metadata;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Packs;

/// <summary>What metadata needs to know of the methods: which values each check takes, and which the collectors take.</summary>
internal sealed record Signatures(ImmutableEquatableArray<CheckSignature> Checks, ImmutableEquatableArray<string> CollectorValues)
{
    public static Signatures Of(IEnumerable<CheckMethod> checks, IEnumerable<CollectorMethod> collectors) => new(
        checks
            .SelectMany(check => check.Ids, (check, id) => new CheckSignature(id, Values(check.Method)))
            .OrderBy(signature => signature.Id, StringComparer.Ordinal)
            .ToEquatableArray(),
        collectors
            .SelectMany(collector => Values(collector.Method))
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray());

    private static ImmutableEquatableArray<string> Values(MethodModel method) => method.Parameters
        .Where(parameter => parameter.Kind == ParameterKind.Value)
        .Select(parameter => parameter.Name)
        .ToEquatableArray();
}

/// <summary>The parameters of one of a check's methods that take values from YAML.</summary>
internal sealed record CheckSignature(string Id, ImmutableEquatableArray<string> Values);

/// <summary>A problem and its file.</summary>
internal sealed record FileProblem(string Path, MetadataProblem Problem);

/// <summary>Everything that is reported in YAML files: their own mistakes, and where they disagree with the methods.</summary>
internal static class MetadataProblems
{
    public static IEnumerable<FileProblem> Find(IReadOnlyList<MetadataFile> files, Signatures signatures)
    {
        var methods = signatures.Checks.ToLookup(signature => signature.Id, StringComparer.Ordinal);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var types = new Dictionary<string, (YamlType Type, string Path)>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            foreach (var problem in file.Problems) yield return new FileProblem(file.Path, problem);
            foreach (var name in file.Names)
            {
                if (name.Type is not { } type) continue;
                if (!types.TryGetValue(name.Name, out var first)) types.Add(name.Name, (type, file.Path));
                else if (first.Type != type)
                    yield return At(file, name.Span, Descriptors.ConflictingTypes.Id, name.Name, Word(type), Word(first.Type), first.Path);
            }

            if (seen.TryGetValue(file.Id, out var other))
                yield return At(file, YamlSpan.FileStart, Descriptors.DuplicateMetadata.Id, $"The same metadata already stands in '{other}'");
            else
                seen.Add(file.Id, file.Path);

            var isSettings = file.Id.Length == 0;
            if (!isSettings && !methods.Contains(file.Id))
            {
                yield return At(file, YamlSpan.FileStart, Descriptors.MetadataWithoutCheck.Id, file.Id);
                continue;
            }

            var taken = isSettings ? signatures.CollectorValues : methods[file.Id].SelectMany(method => method.Values);
            foreach (var name in file.Names.Where(name => !taken.Contains(Naming.ToCamelCase(name.Name))))
            {
                yield return At(
                    file, name.Span, Descriptors.ValueNotTaken.Id,
                    isSettings ? "collector" : "method of this check", Naming.ToCamelCase(name.Name), name.Name);
            }
        }
    }

    private static string Word(YamlType type) => type.ToString().ToLowerInvariant();

    private static FileProblem At(MetadataFile file, YamlSpan span, string id, params string[] arguments) =>
        new(file.Path, new MetadataProblem(id, span, arguments.ToEquatableArray()));
}
