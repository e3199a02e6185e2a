using System.Runtime.InteropServices;

namespace Prowler.Runner;

/// <summary>
/// Ctrl-C and termination requests: the first cancels, so that reports of what is known get written; the second is left
/// to the operating system, which ends the process.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interrupts() => _registrations =
        [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    public CancellationToken Token => _cancellation.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _cancellation.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        if (Token.IsCancellationRequested)
        {
            // Progress hides the cursor, and nobody will be left to show it again.
            if (!Console.IsErrorRedirected) Console.Error.Write("\u001b[?25h");
            return;
        }

        signal.Cancel = true;
        _cancellation.Cancel();
    }
}
