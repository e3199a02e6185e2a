using Microsoft.Extensions.Options;
using Prowler.Checks.Packs;

namespace Prowler.Aws.Session;

/// <summary>
/// Opens sessions by a program's options. It keeps none of them: open one for a scan, and dispose of it afterwards. May be
/// used by several threads.
/// </summary>
/// <param name="options">How accounts are reached.</param>
/// <param name="packs">The packs whose checks will be run.</param>
public sealed class AwsSessionFactory(IOptions<AwsSessionOptions> options, IEnumerable<ICheckPack> packs)
{
    private readonly IReadOnlyList<ICheckPack> _packs = [.. packs];

    /// <summary>Opens a session.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="AwsSessionException">The session cannot be opened; the message says why and what to do.</exception>
    public Task<AwsSession> OpenAsync(CancellationToken cancellationToken = default) =>
        AwsSession.OpenAsync(_packs, options.Value, cancellationToken);

    /// <summary>Opens a session that differs from the program's options: another role, for one of several accounts.</summary>
    /// <param name="change">Given a copy of the options, for this session alone.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="AwsSessionException">The session cannot be opened; the message says why and what to do.</exception>
    public Task<AwsSession> OpenAsync(Action<AwsSessionOptions> change, CancellationToken cancellationToken = default)
    {
        var changed = options.Value with { };
        change(changed);
        return AwsSession.OpenAsync(_packs, changed, cancellationToken);
    }
}
