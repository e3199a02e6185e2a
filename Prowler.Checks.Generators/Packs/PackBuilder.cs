using Prowler.Checks.Generators.Aws;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Packs;

/// <summary>
/// Joins methods with metadata. Whatever cannot be joined becomes a refusal, so that a registry never quietly lacks it.
/// Compilers hand over sources and files in any order, so everything is sorted here.
/// </summary>
internal sealed class PackBuilder
{
    private readonly SortedSet<string> _refusals = new(StringComparer.Ordinal);
    private readonly OperationResolver _operations;
    private readonly string _namespace;

    private PackBuilder(string @namespace, IEnumerable<HelperMethod> helpers)
    {
        _namespace = @namespace;
        _operations = new OperationResolver(helpers);
    }

    public static PackModel? Build(
        string assemblyName,
        IReadOnlyList<CheckMethod> checks,
        IReadOnlyList<CollectorMethod> collectors,
        IReadOnlyList<HelperMethod> helpers,
        IReadOnlyList<CheckMetadataModel> metadata,
        IReadOnlyList<SettingsModel> settings)
    {
        if (checks.Count == 0 && collectors.Count == 0) return null;
        var builder = new PackBuilder(Naming.GeneratedNamespace(assemblyName), helpers);
        var declared = builder.Settings(settings);
        var builtChecks = builder.Checks(checks, metadata);
        return new PackModel(
            new RegistryModel
            {
                AssemblyName = assemblyName,
                Namespace = builder._namespace,
                CheckIds = builtChecks.Select(check => check.Metadata.Id).ToEquatableArray(),
                Collectors = builder.Collectors(collectors, declared),
                Clients = Clients(checks.Select(check => check.Method).Concat(collectors.Select(collector => collector.Method))),
                Settings = declared,
                Refusals = builder._refusals.ToEquatableArray(),
            },
            builtChecks);
    }

    private ImmutableEquatableArray<CheckModel> Checks(
        IReadOnlyList<CheckMethod> methods, IReadOnlyList<CheckMetadataModel> metadata)
    {
        var byId = metadata.ToLookup(model => model.Id, StringComparer.Ordinal);
        var checks = new List<CheckModel>();
        foreach (var group in methods
            .SelectMany(method => method.Ids, (method, id) => (Id: id, Method: method))
            .GroupBy(pair => pair.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var models = byId[group.Key].ToList();
            if (!Naming.IsCheckId(group.Key)) Refuse(group.Key, Descriptors.MalformedCheckId.Id);
            else if (models.Count == 0) Refuse(group.Key, Descriptors.CheckWithoutMetadata.Id);
            else if (models.Count > 1) Refuse(group.Key, Descriptors.DuplicateMetadata.Id);
            else if (!models[0].IsValid) Refuse($"the metadata of {group.Key}", "PRWL3xx");
            else checks.Add(Check(models[0], group.Select(pair => pair.Method)));
        }

        return checks.ToEquatableArray();
    }

    private CheckModel Check(CheckMetadataModel metadata, IEnumerable<CheckMethod> methods) => new()
    {
        Namespace = _namespace,
        Metadata = metadata,
        Methods = methods
            .Where(method => IsSound(method.Method))
            .OrderBy(method => method.Method.Call, StringComparer.Ordinal)
            .ThenBy(method => method.Method.Subject, StringComparer.Ordinal)
            .Select(method => Bind(method.Method, method.Result, metadata.Parameters, metadata.Constants))
            .ToEquatableArray(),
    };

    private ImmutableEquatableArray<CollectorModel> Collectors(
        IReadOnlyList<CollectorMethod> collectors, ImmutableEquatableArray<ParameterDeclaration> settings) =>
        collectors
            .Where(collector => IsSound(collector.Method))
            .OrderBy(collector => collector.Product, StringComparer.Ordinal)
            .ThenBy(collector => collector.Method.Subject, StringComparer.Ordinal)
            .ThenBy(collector => collector.Method.Call, StringComparer.Ordinal)
            .Select(collector => new CollectorModel(
                Bind(collector.Method, collector.Result, settings, []), collector.Product, collector.Kind, collector.BatchSize))
            .ToEquatableArray();

    private ImmutableEquatableArray<ParameterDeclaration> Settings(IReadOnlyList<SettingsModel> files)
    {
        if (files.Any(file => !file.IsValid)) Refuse("settings.yaml", "PRWL3xx");
        if (files.Count > 1) Refuse("settings.yaml", Descriptors.DuplicateMetadata.Id);
        return files.Count == 1 ? files[0].Settings : ImmutableEquatableArray<ParameterDeclaration>.Empty;
    }

    private BoundMethod Bind(
        MethodModel method,
        ResultShape result,
        IReadOnlyList<ParameterDeclaration> parameters,
        IReadOnlyList<ConstantDeclaration> constants) => new()
        {
            Call = method.Call,
            DisplayName = method.DisplayName,
            Subject = method.Subject,
            Result = result,
            Operations = _operations.Resolve(method),
            Arguments = method.Parameters
                .Select(parameter => parameter.Kind == ParameterKind.Value
                    ? BindValue(method, parameter, parameters, constants)
                    : new ArgumentModel(parameter))
                .ToEquatableArray(),
        };

    private ArgumentModel BindValue(
        MethodModel method,
        ParameterModel parameter,
        IReadOnlyList<ParameterDeclaration> parameters,
        IReadOnlyList<ConstantDeclaration> constants)
    {
        if (constants.FirstOrDefault(constant => Naming.ToCamelCase(constant.Name) == parameter.Name) is { } constant)
        {
            if (constant.Value.Fits(parameter.ValueType)) return new ArgumentModel(parameter, Constant: constant.Value);
            Refuse(method.DisplayName, Descriptors.ValueOfAnotherType.Id);
            return new ArgumentModel(parameter, SettingName: constant.Name);
        }

        var declared = parameters.FirstOrDefault(declaration => Naming.ToCamelCase(declaration.Name) == parameter.Name);
        if (declared is null) Refuse(method.DisplayName, Descriptors.ValueNotDeclared.Id);
        else if (declared.Type != parameter.ValueType) Refuse(method.DisplayName, Descriptors.ValueOfAnotherType.Id);
        // The name that it should have been declared by: what is refused still compiles, so that no other error hides the reason.
        return new ArgumentModel(parameter, SettingName: declared?.Name ?? Naming.ToSnakeCase(parameter.Name));
    }

    private bool IsSound(MethodModel method)
    {
        foreach (var defect in method.Defects) Refuse(method.DisplayName, defect);
        return method.Defects.Count == 0;
    }

    private void Refuse(string what, string diagnostic) => _refusals.Add($"{what} ({diagnostic})");

    private static ImmutableEquatableArray<ClientModel> Clients(IEnumerable<MethodModel> methods) =>
        methods
            .SelectMany(method => method.Parameters)
            .Where(parameter => parameter.Kind == ParameterKind.Client)
            .Select(parameter => parameter.Type)
            .Distinct()
            .OrderBy(type => type, StringComparer.Ordinal)
            .Select(type => new ClientModel(type, AwsServices.Prefix(type)))
            .ToEquatableArray();
}
