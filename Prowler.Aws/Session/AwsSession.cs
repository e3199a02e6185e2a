using System.Collections.Concurrent;
using System.Xml;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Prowler.Aws.Calls;
using Prowler.Aws.Recording;
using Prowler.Aws.Services;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Aws.Session;

/// <summary>
/// An AWS account that can be scanned, or the recording of one. Its clients share credentials, limits and transport;
/// several sessions can be open in one process.
/// </summary>
public sealed class AwsSession : IScanSession
{
    private readonly Transport _transport;
    private readonly AWSCredentials _credentials;
    private readonly ClientDefaults _clients;
    private readonly ConcurrentDictionary<(Type Interface, string Region), Lazy<object>> _opened = [];

    private AwsSession(Transport transport, AWSCredentials credentials, ClientDefaults clients, ScanContext context)
    {
        _transport = transport;
        _credentials = credentials;
        _clients = clients;
        Context = context;
        Root = new AwsAccount(context.AccountId, context.Partition, context.Regions);
    }

    /// <summary>The account, with the regions that are scanned.</summary>
    public Resource Root { get; }

    /// <inheritdoc />
    public ScanContext Context { get; }

    /// <inheritdoc />
    public TimeProvider TimeProvider => _transport.Clock;

    /// <inheritdoc />
    public long CallsMade => _transport.Counter.Count;

    /// <summary>Whether this is the replay of a scan that was cut short: what it did not reach is not in the recording.</summary>
    public bool ReplaysIncompleteRecording => _transport.Replayed is { Complete: false };

    /// <summary>
    /// The IAM actions that opening a session uses, beside those of the checks: to list the regions. Without them all regions
    /// of the partition are taken as enabled; sts:GetCallerIdentity needs no permission.
    /// </summary>
    /// <param name="packs">The packs that the session is opened with.</param>
    public static IReadOnlyList<string> IamActions(IReadOnlyList<ICheckPack> packs) => new ApiServices(packs).RegionLister?.IamActions ?? [];

    /// <summary>Opens a session: finds credentials, assumes the role and asks AWS whose they are, or reads the recording.</summary>
    /// <param name="packs">The packs whose checks will be run: what they say of the services that they call, the session goes by.</param>
    /// <param name="options">How to reach the account.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="AwsSessionException">The session cannot be opened; the message says why and what to do.</exception>
    /// <exception cref="RecordingException">The recording cannot be read, or cannot be written.</exception>
    public static async Task<AwsSession> OpenAsync(
        IReadOnlyList<ICheckPack> packs, AwsSessionOptions options, CancellationToken cancellationToken = default)
    {
        options = options with { };
        OptionsValidation.Validate(options);
        var services = new ApiServices(packs);
        var transport = options.ReplayFrom is null ? Transport.ForAws(options, services) : Transport.ForReplay(options.ReplayFrom, services);
        try
        {
            return transport.Replayed is { } recording
                ? Replay(transport, recording, options)
                : await OpenAccountAsync(transport, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            transport.Dispose();
            throw;
        }
    }

    /// <summary>Opens a recording, with something between the clients and the recorded answers.</summary>
    /// <param name="packs">The packs whose checks will be run.</param>
    /// <param name="path">The recording.</param>
    /// <param name="alter">Makes the handler that sends on to the one it is given.</param>
    internal static AwsSession OpenAltered(IReadOnlyList<ICheckPack> packs, string path, Func<HttpMessageHandler, HttpMessageHandler> alter)
    {
        var transport = Transport.ForReplay(path, new ApiServices(packs), alter);
        try
        {
            return Replay(transport, transport.Replayed!, new AwsSessionOptions { ReplayFrom = path });
        }
        catch
        {
            transport.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    /// <exception cref="ObjectDisposedException">The session is closed.</exception>
    public object GetClient(ClientDescriptor client, string region)
    {
        _transport.ThrowIfDisposed();
        return _opened.GetOrAdd((client.Interface, region),
            static (key, state) => new Lazy<object>(() => state.session.Create(state.client, key.Region)), (session: this, client)).Value;
    }

    /// <inheritdoc />
    public HttpClient GetHttpClient() => _transport.ForeignClient;

    /// <inheritdoc />
    public Failure? Explain(Exception exception) => FailureExplainer.Explain(exception, _transport.Calls);

    /// <summary>
    /// Writes the recording, if there is one, and moves it into place. What is called afterwards is not in it. A session that is disposed of
    /// without this writes its recording too, marked as cut short.
    /// </summary>
    /// <param name="complete">Whether the scan went to its end.</param>
    /// <exception cref="RecordingException">The recording could not be written.</exception>
    public void SaveRecording(bool complete) => _transport.Recorder?.Save(Manifest(complete));

    /// <summary>Closes the clients, and saves the recording as cut short if it was not saved.</summary>
    /// <exception cref="RecordingException">The recording could not be written.</exception>
    public ValueTask DisposeAsync()
    {
        if (!_transport.IsDisposed)
        {
            try
            {
                SaveRecording(complete: false);
            }
            finally
            {
                foreach (var client in _opened.Values)
                    if (client.IsValueCreated && client.Value is IDisposable disposable)
                        disposable.Dispose();
                _transport.Dispose();
            }
        }
        return ValueTask.CompletedTask;
    }

    private static async Task<AwsSession> OpenAccountAsync(Transport transport, AwsSessionOptions options, CancellationToken cancellationToken)
    {
        var source = await CredentialSource.FindAsync(options, cancellationToken).ConfigureAwait(false);
        var configured = CredentialSource.ConfiguredRegion(options.Profile);
        var region = options.Regions.FirstOrDefault() ?? configured
            ?? Partitions.GlobalRegion(options.Role?.Arn.Split(':')[1] ?? "aws");

        var clients = new ClientDefaults(transport.Clients)
        {
            EndpointUrl = options.EndpointUrl,
            Profile = options.Profile,
            Retries = ClientDefaults.RetriesOfAScan,
        };
        var credentials = source.Credentials;
        if (options.Role is { } role)
            credentials = new AssumedRoleCredentials(Sts(transport, credentials, region, clients), role, transport.Clock);

        var identity = await IdentifyAsync(transport, credentials, source.Description, region, clients, cancellationToken).ConfigureAwait(false);
        var partition = identity.Arn.Split(':')[1];
        var regions = await EnabledRegions.FindAsync(transport, credentials, partition, region, clients, cancellationToken).ConfigureAwait(false);
        return new AwsSession(transport, credentials, clients, Describe(identity.Account, partition, regions, configured, options, allRegions: true));
    }

    private static AwsSession Replay(Transport transport, RecordingManifest recording, AwsSessionOptions options)
    {
        foreach (var region in options.Regions.Except(recording.Regions))
            throw new AwsSessionException(AwsSessionError.InvalidOptions,
                $"The recording {options.ReplayFrom} has no region {region}; it has {string.Join(", ", recording.Regions)}.");
        var clients = new ClientDefaults(transport.Clients) { IgnoreConfiguredEndpoints = true, Retries = 0 };
        var context = Describe(
            recording.AccountId, recording.Partition, recording.Regions, recording.DefaultRegion, options, recording.AllRegions);
        return new AwsSession(transport, new BasicAWSCredentials("replay", "replay"), clients, context);
    }

    private static ScanContext Describe(
        string account, string partition, IReadOnlyList<string> enabled, string? configured, AwsSessionOptions options, bool allRegions)
    {
        foreach (var region in options.Regions.Except(enabled))
            throw new AwsSessionException(AwsSessionError.InvalidOptions,
                $"Account {account} is in the partition {partition}, and has no region {region} enabled.{Suggestion.For(region, enabled)}");
        var selected = options.Regions.Count == 0 ? enabled : [.. options.Regions.Distinct().Order(StringComparer.Ordinal)];
        var standIn = configured is not null && selected.Contains(configured) ? configured
            : options.Regions.FirstOrDefault() ?? Partitions.GlobalRegion(partition);
        return new ScanContext(account, partition, standIn, selected, options.ScanUnusedServices, allRegions && options.Regions.Count == 0);
    }

    private static async Task<GetCallerIdentityResponse> IdentifyAsync(
        Transport transport, AWSCredentials credentials, string source, string region, ClientDefaults clients, CancellationToken cancellationToken)
    {
        using var sts = Sts(transport, credentials, region, clients);
        try
        {
            var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken).ConfigureAwait(false);
            return Arn.IsArn(identity.Arn) ? identity : throw SessionErrors.NotAws(sts.Config.ServiceURL ?? region);
        }
        catch (Exception exception) when (exception is XmlException or AmazonUnmarshallingException)
        {
            throw SessionErrors.NotAws(sts.Config.ServiceURL ?? region);
        }
        catch (AmazonServiceException exception)
        {
            throw SessionErrors.Identifying(exception, source, region);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw SessionErrors.Unreachable(exception);
        }
        catch (AmazonClientException exception)
        {
            throw SessionErrors.LoadingCredentials(source, exception);
        }
    }

    // What a session asks before there are clients for checks.
#pragma warning disable PRWL210
    private static AmazonSecurityTokenServiceClient Sts(Transport transport, AWSCredentials credentials, string region, ClientDefaults clients)
    {
        var configuration = new AmazonSecurityTokenServiceConfig();
        new ClientSettings(credentials, region, clients with { Retries = ClientDefaults.RetriesWhileOpening }, service: null).Configure(configuration);
        var client = new AmazonSecurityTokenServiceClient(credentials, configuration);
        transport.Calls.Watch(client, "sts", region);
        return client;
    }
#pragma warning restore PRWL210

    private object Create(ClientDescriptor descriptor, string region)
    {
        var client = descriptor.Create(new ClientSettings(_credentials, region, _clients, _transport.Services.Find(descriptor.Service)));
        if (client is AmazonServiceClient watched) _transport.Calls.Watch(watched, descriptor.Service, region);
        return client;
    }

    private RecordingManifest Manifest(bool complete) => new()
    {
        AccountId = Context.AccountId,
        Partition = Context.Partition,
        Regions = Context.Regions,
        AllRegions = Context.AllRegions,
        DefaultRegion = Context.Region,
        StartedAt = _transport.StartedAt,
        Complete = complete,
    };
}
