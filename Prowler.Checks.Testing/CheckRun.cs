using System.Text.Json;
using Prowler.Aws.Session;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;
using Prowler.Checks.Testing.HandMade;
using Prowler.Engine;
using Prowler.Engine.Configuration;

namespace Prowler.Checks.Testing;

/// <summary>
/// Runs a check in the engine, on resources made by hand or on a recording, without a network: binding, YAML parameters,
/// severities, derived facts and the rules for what could not be read are those of a scan.
/// </summary>
/// <remarks>Each method gives a new value, so a set-up can be shared between tests.</remarks>
/// <example>
/// <code>
/// var findings = await CheckRun.Of(new Registry()).On(bucket, new BucketVersioning(false, false, false)).RunAsync("acme_bucket_versioning");
/// var replayed = await CheckRun.Of(new Registry()).Replay("account.zip").RunAsync("acme_bucket_versioning");
/// </code>
/// </example>
public sealed class CheckRun
{
    private readonly IReadOnlyList<ICheckPack> _packs;
    private readonly CheckCatalog _catalog;
    private readonly Given _given;
    private readonly string? _recording;
    private readonly IReadOnlyDictionary<string, object> _values;

    private CheckRun(
        IReadOnlyList<ICheckPack> packs, CheckCatalog catalog, Given given, string? recording, IReadOnlyDictionary<string, object> values) =>
        (_packs, _catalog, _given, _recording, _values) = (packs, catalog, given, recording, values);

    /// <summary>Checks of one or more packs. The built-in packs are linked with them.</summary>
    /// <param name="packs">The packs: <c>new Registry()</c>, the registry that the compiler generated.</param>
    /// <exception cref="Engine.Catalog.PackLinkException">The packs do not fit together.</exception>
    public static CheckRun Of(params IReadOnlyList<ICheckPack> packs)
    {
        var linked = EngineRun.WithBuiltIn(packs);
        return new CheckRun(linked, CheckCatalog.Link(linked), Given.Nothing, null, new Dictionary<string, object>());
    }

    /// <summary>There is this resource, and this is known of it.</summary>
    /// <param name="resource">A resource. Where it hangs is taken from its own properties, or from being given with its parent.</param>
    /// <param name="facts">
    /// Facets of the resource or of what it hangs under, and resources: those that hang under it, and others that the check asks
    /// for. Facets that are worked out from other facts need not be given.
    /// </param>
    public CheckRun On(Resource resource, params IReadOnlyList<object> facts) => With(_given with { Things = [.. _given.Things, (resource, facts)] });

    /// <summary>There are no resources of a type. Nothing is taken as absent that was merely not given.</summary>
    /// <typeparam name="T">The type of resource.</typeparam>
    public CheckRun None<T>()
        where T : Resource => With(_given with { Absent = [.. _given.Absent, typeof(T)] });

    /// <summary>The account refuses the call behind a facet or a listing. Of a listing, what was given is what came before the refusal.</summary>
    /// <typeparam name="T">The facet, or the type of resource.</typeparam>
    public CheckRun Denied<T>()
        where T : class => Failing<T>(new Failure(FailureKind.Denied, "AccessDenied: not authorized"));

    /// <summary>A facet or a listing cannot be read.</summary>
    /// <typeparam name="T">The facet, or the type of resource.</typeparam>
    /// <param name="failure">Why. Service, operation and action are filled in from the collector where they are null.</param>
    public CheckRun Failing<T>(Failure failure)
        where T : class => With(_given with { Failing = [.. _given.Failing, (typeof(T), failure)] });

    /// <summary>The region of resources that do not say theirs; by default <c>us-east-1</c>.</summary>
    /// <param name="region">The region's name: <c>eu-west-1</c>.</param>
    public CheckRun InRegion(string region) => With(_given with { Region = region });

    /// <summary>Settings of unused services are judged too, as <c>--scan-unused-services</c> does.</summary>
    public CheckRun ScanUnusedServices() => With(_given with { ScansUnusedServices = true });

    /// <summary>The time of the scan; by default 2026-01-01, midnight UTC.</summary>
    /// <param name="time">What the check's <see cref="TimeProvider"/> says.</param>
    public CheckRun At(DateTimeOffset time) => With(_given with { Time = time });

    /// <summary>The user has configured a value, in place of the default in the check's YAML.</summary>
    /// <param name="parameter">Its key, <c>snake_case</c>.</param>
    /// <param name="value">An integer, a boolean, a string, or a list of integers or strings.</param>
    public CheckRun Configure(string parameter, object value) =>
        new(_packs, _catalog, _given, _recording, new Dictionary<string, object>(_values) { [parameter] = value });

    /// <summary>Takes the answers of a recording, written with <c>--record</c>, in place of resources made by hand.</summary>
    /// <param name="recording">The path of the recording.</param>
    public CheckRun Replay(string recording) => new(_packs, _catalog, _given, recording, _values);

    /// <summary>Runs a check; its findings by resource, region and uid. None where the check applies to nothing that was given.</summary>
    /// <param name="checkId">The check.</param>
    /// <param name="cancellationToken">Cuts the run short.</param>
    /// <exception cref="CheckTestException">
    /// Something that the check needs was not given; the check, or a collector, threw; or the set-up makes no sense.
    /// </exception>
    /// <exception cref="AwsSessionException">The recording cannot be read.</exception>
    public async Task<IReadOnlyList<Finding>> RunAsync(string checkId, CancellationToken cancellationToken = default)
    {
        if (_catalog.Checks.All(check => check.Id != checkId))
            throw new CheckTestException($"There is no check {checkId}.{Suggestion.For(checkId, _catalog.Checks.Select(check => check.Id))}");
        var configuration = ReadConfiguration();
        if (_recording is null)
        {
            var scene = Scene.Arrange(_packs, _given, checkId);
            return await ScanAsync(CheckCatalog.Link(scene.Packs), scene.Session).ConfigureAwait(false);
        }

        if (_given != Given.Nothing)
            throw new CheckTestException($"The resources of {_recording} are in the recording: give either it or resources, settings of the account.");
        var session = await AwsSession.OpenAsync(_packs, new AwsSessionOptions { ReplayFrom = _recording }, cancellationToken).ConfigureAwait(false);
        await using var _ = session.ConfigureAwait(false);
        return await ScanAsync(_catalog, session).ConfigureAwait(false);

        async Task<IReadOnlyList<Finding>> ScanAsync(CheckCatalog catalog, IScanSession session)
        {
            IReadOnlyList<Finding> findings;
            IReadOnlyCollection<Thrown> thrown;
            try
            {
                (findings, thrown) = await EngineRun.ScanAsync(catalog, session, [checkId], configuration, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw new CheckTestException($"{checkId} ended the scan. {exception.Message}", exception);
            }

            // Somebody who asked tolerantly may have made a verdict of it: what was not given goes first, whatever came of it.
            var missing = thrown.Select(one => one.Exception).OfType<NotGivenException>().Select(one => one.Message).Distinct().ToList();
            if (missing.Count > 0) throw new CheckTestException($"{checkId} needs more than was given. {string.Join(" ", missing)}");
            if (thrown.FirstOrDefault() is { } defect)
                throw new CheckTestException($"{checkId}: {defect.Sentence} {defect.Exception.Message}", defect.Exception);
            return findings;
        }
    }

    private CheckRun With(Given given) => new(_packs, _catalog, given, _recording, _values);

    private ScanConfiguration ReadConfiguration()
    {
        // Through the reader of configuration files, so that types, ranges and patterns are those of a user's file. JSON is YAML.
        var keys = _values.Select(pair => $"{JsonSerializer.Serialize(pair.Key)}: {JsonSerializer.Serialize(pair.Value)}");
        using var text = new StringReader($"aws: {{ {string.Join(", ", keys)} }}");
        try
        {
            var configuration = ConfigurationReader.Read(text, "Configure", "aws", _catalog.Parameters);
            return configuration.UnknownKeys is [{ Name: var unknown }, ..]
                ? throw new CheckTestException(
                    $"No check has a parameter {unknown}.{Suggestion.For(unknown, _catalog.Parameters.Select(parameter => parameter.Name))}")
                : configuration;
        }
        catch (ConfigurationException exception)
        {
            throw new CheckTestException(exception.Message, exception);
        }
    }
}
