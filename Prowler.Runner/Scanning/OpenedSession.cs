using Prowler.Aws.Session;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Runner.Scanning;

/// <summary>An open session and what only the runner asks of it.</summary>
/// <param name="Scan">The session as a scan sees it.</param>
internal sealed record OpenedSession(IScanSession Scan) : IAsyncDisposable
{
    /// <summary>Writes the recording, if there is one; told whether the scan went to its end.</summary>
    public Action<bool> SaveRecording { get; init; } = _ => { };

    /// <summary>Whether this replays a scan that was cut short, so that calls are missing.</summary>
    public bool ReplaysIncompleteRecording { get; init; }

    public static async Task<OpenedSession> OpenAwsAsync(
        IReadOnlyList<ICheckPack> packs, AwsSessionOptions options, CancellationToken cancellationToken)
    {
        var session = await AwsSession.OpenAsync(packs, options, cancellationToken);
        return new OpenedSession(session)
        {
            SaveRecording = session.SaveRecording,
            ReplaysIncompleteRecording = session.ReplaysIncompleteRecording,
        };
    }

    public ValueTask DisposeAsync() => Scan.DisposeAsync();
}
